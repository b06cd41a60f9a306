package dev.kiosk.ops.cluster;

import io.fabric8.knative.serving.v1.RevisionTemplateSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The revision template of a Service, read with patience: a field that is left out is empty. */
public record Template(RevisionTemplateSpec spec) {

    public static Template of(Service service) {
        return new Template(Optional.ofNullable(service.getSpec())
                .map(serviceSpec -> serviceSpec.getTemplate())
                .orElseGet(RevisionTemplateSpec::new));
    }

    public OptionalInt annotation(String key) {
        String value = annotations().get(key);
        return value != null && value.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    private Map<String, String> annotations() {
        return Optional.ofNullable(spec.getMetadata())
                .map(metadata -> metadata.getAnnotations())
                .orElseGet(Map::of);
    }

    public Optional<String> env(String name) {
        return variables()
                .filter(variable -> name.equals(variable.getName()))
                .map(EnvVar::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The keys of Secrets that its environment is made of; optional ones are left out. */
    public List<SecretUse> secrets() {
        return variables().flatMap(Template::secret).toList();
    }

    private static Stream<SecretUse> secret(EnvVar variable) {
        return Optional.ofNullable(variable.getValueFrom())
                .map(source -> source.getSecretKeyRef())
                .filter(reference -> !Boolean.TRUE.equals(reference.getOptional()))
                .map(reference -> use(variable, reference))
                .stream();
    }

    private static SecretUse use(EnvVar variable, SecretKeySelector reference) {
        return new SecretUse(variable.getName(), reference.getName(), reference.getKey());
    }

    private Stream<EnvVar> variables() {
        return Optional.ofNullable(spec.getSpec())
                .map(revision -> revision.getContainers())
                .orElseGet(List::of)
                .stream()
                .flatMap(container -> container.getEnv().stream());
    }

    /**
     * A variable that takes its value from a Secret.
     *
     * @param variable the variable's name
     * @param secret the Secret's name
     */
    public record SecretUse(String variable, String secret, String key) {}
}
