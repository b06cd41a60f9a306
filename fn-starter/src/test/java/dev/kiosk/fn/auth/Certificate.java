package dev.kiosk.fn.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for localhost that nobody but its owner has signed, made by the JDK's keytool.
 *
 * @param pem the certificate, which is its own authority's
 * @param key its private key, which its owner alone may read
 */
public record Certificate(SSLContext context, Path pem, Path key) {

    private static final String PASSWORD = "for-this-test";

    public static Certificate in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("key.p12");
        keytool(
                "-genkeypair -alias key -keyalg EC -groupname secp256r1 -validity 1 -dname CN=localhost -ext SAN=dns:localhost"
                        + " -storetype PKCS12 -keystore " + store + " -storepass " + PASSWORD);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        Path key = write(
                folder.resolve("tls.key"),
                "PRIVATE KEY",
                keys.getKey("key", PASSWORD.toCharArray()).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new Certificate(
                context,
                write(
                        folder.resolve("ca.crt"),
                        "CERTIFICATE",
                        keys.getCertificate("key").getEncoded()),
                key);
    }

    private static Path write(Path file, String kind, byte[] content) throws IOException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + encoded + "\n-----END " + kind + "-----\n");
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = Stream.concat(Stream.of(keytool), Stream.of(arguments.split(" ")))
                .toList();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool ended with " + status);
        }
    }
}
