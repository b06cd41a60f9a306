package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.Template;
import dev.kiosk.ops.cluster.Template.SecretUse;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Are the Secrets there that the Services name, with keys and values that can be right? No value is ever shown. */
final class SecretsCheck implements Check {

    private static final int MIN_ACCESS_SECRET = 32;

    @Override
    public String name() {
        return "Secrets";
    }

    @Override
    public List<Finding> look(Installation installation) {
        List<SecretUse> uses = installation.services().stream()
                .flatMap(service -> Template.of(service).secrets().stream())
                .distinct()
                .toList();
        Map<String, Optional<Secret>> secrets = new HashMap<>();
        uses.forEach(use -> secrets.computeIfAbsent(use.secret(), name -> read(installation, name)));
        List<Finding> bad = uses.stream()
                .flatMap(use ->
                        judge(use, secrets.getOrDefault(use.secret(), Optional.empty()), installation.namespace()))
                .distinct()
                .toList();
        return bad.isEmpty() ? List.of(Finding.ok(name(), secrets.size() + " there, with their keys")) : bad;
    }

    private static Optional<Secret> read(Installation installation, String name) {
        return Optional.ofNullable(installation
                .client()
                .secrets()
                .inNamespace(installation.namespace())
                .withName(name)
                .get());
    }

    private static Stream<Finding> judge(SecretUse use, Optional<Secret> secret, String namespace) {
        String title = "Secret " + use.secret();
        String remedy = "kubectl -n %s create secret generic %s …, as knative/README.md says"
                .formatted(namespace, use.secret());
        return secret
                .map(found -> problem(use, found))
                .orElseGet(() -> Optional.of("not in the namespace " + namespace))
                .map(problem -> Finding.fail(title, problem, remedy))
                .stream();
    }

    private static Optional<String> problem(SecretUse use, Secret secret) {
        String encoded = Optional.ofNullable(secret.getData())
                .map((Map<String, String> data) -> data.get(use.key()))
                .orElse("");
        if (encoded.isBlank()) {
            return Optional.of("without the key " + use.key());
        }
        return unlikely(use, new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    private static Optional<String> unlikely(SecretUse use, String value) {
        return switch (use.variable()) {
            case "SPRING_R2DBC_URL" ->
                value.matches("r2dbc:(pool:)?postgresql://\\S+")
                        ? Optional.empty()
                        : Optional.of("its key " + use.key() + " is no r2dbc:postgresql:// URL");
            case "KIOSK_STOREFRONT_ACCESSSECRET" ->
                value.length() >= MIN_ACCESS_SECRET
                        ? Optional.empty()
                        : Optional.of(
                                "its key %s has fewer than %d characters".formatted(use.key(), MIN_ACCESS_SECRET));
            default -> Optional.empty();
        };
    }
}
