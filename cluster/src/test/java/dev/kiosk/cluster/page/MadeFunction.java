package dev.kiosk.cluster.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.shop.Databases;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A function as {@code make new-fn} makes it, in a copy of the project: built, loaded, deployed as docs/new-function.md says. */
record MadeFunction(String name, String word, Path project) {

    /** With its image on the nodes. */
    static MadeFunction make(String name) throws IOException {
        Path copy = Files.createDirectories(Path.of("target/made")).toAbsolutePath();
        inShell(
                "rm -rf '%1$s' && mkdir '%1$s' && git ls-files -z --cached --others --exclude-standard | xargs -0 cp -a --parents -t '%1$s'"
                        .formatted(copy));
        MadeFunction made = new MadeFunction(name, name.replace("-fn", ""), copy);
        made.inCopy("make new-fn NAME=" + name);
        made.inCopy("IMAGES=%s make images IMAGE_PREFIX=%s TAG=%s"
                .formatted(name, Cluster.imagePrefix(), Cluster.imageTag()));
        String load = System.getProperty("image.load", "");
        if (!load.isEmpty()) {
            inShell(load + " " + Cluster.image(name));
        }
        return made;
    }

    private static void inShell(String command) {
        Command.run("bash", "-c", command);
    }

    private void inCopy(String command) {
        inShell("cd '%s' && %s".formatted(project, command));
    }

    void deploy(Shop shop, Wording wording) throws IOException, SQLException {
        makeDatabase(shop);
        Path manifests = Manifests.copy(project.resolve("knative"), wording);
        Command.kubectl("apply", "-k", manifests.resolve("foundation").toString());
        Command.kubectl(
                "apply", "-f", manifests.resolve("migrations/" + name + ".yaml").toString());
        Command.kn(
                "service",
                "apply",
                name,
                "-n",
                shop.namespace(),
                "--filename",
                manifests.resolve("services/" + name + ".yaml").toString());
        Command.kubectl(
                "apply", "-f", manifests.resolve("triggers/" + name + ".yaml").toString());
        shop.awaitReady();
    }

    private void makeDatabase(Shop shop) throws IOException, SQLException {
        try (Databases databases = shop.databases();
                Connection postgres = databases.open("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("create role " + word + " login password '" + word + "'");
            statement.execute("create database " + word + " owner " + word);
        }
        Command.kubectl(
                "-n",
                shop.namespace(),
                "create",
                "secret",
                "generic",
                name + "-db",
                "--from-literal=url=r2dbc:postgresql://kiosk-postgres." + shop.namespace() + ".svc.cluster.local:5432/"
                        + word,
                "--from-literal=username=" + word,
                "--from-literal=password=" + word);
    }

    /** @param json what is posted; empty asks for what is there */
    String asks(URI uri, String json) {
        var answer = Http.insist(() -> json.isEmpty()
                ? HttpRequest.newBuilder(uri)
                : HttpRequest.newBuilder(uri)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
