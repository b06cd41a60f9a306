package dev.kiosk.local.manifest;

import io.fabric8.knative.serving.v1.RevisionSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Knative Service as far as a process of one machine has use for it: the image and the environment. */
final class ServiceReader {

    private static final Set<String> SET_BY_KNATIVE = Set.of("PORT", "K_SERVICE", "K_REVISION", "K_CONFIGURATION");

    private ServiceReader() {}

    static FunctionService read(ManifestObject object, Service service) {
        Container container = container(object, service);
        if (container.getEnvFrom() != null && !container.getEnvFrom().isEmpty()) {
            throw object.problem("envFrom is not understood by local; name each variable in env");
        }
        Map<String, EnvValue> env = new LinkedHashMap<>();
        for (EnvVar variable : container.getEnv()) {
            if (SET_BY_KNATIVE.contains(variable.getName())) {
                throw object.problem("env " + variable.getName() + " is set by Knative and must not be");
            }
            env.put(variable.getName(), value(object, variable));
        }
        return new FunctionService(object.name(), object.namespace(), function(object, container.getImage()), env);
    }

    private static Container container(ManifestObject object, Service service) {
        RevisionSpec revision = service.getSpec() == null || service.getSpec().getTemplate() == null
                ? null
                : service.getSpec().getTemplate().getSpec();
        List<Container> containers = revision == null ? List.of() : revision.getContainers();
        if (containers.size() != 1) {
            throw object.problem("spec.template.spec.containers has " + containers.size() + " entries, not one");
        }
        return containers.getFirst();
    }

    private static EnvValue value(ManifestObject object, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return new EnvValue.Literal(variable.getValue() == null ? "" : variable.getValue());
        }
        SecretKeySelector secret = variable.getValueFrom().getSecretKeyRef();
        if (secret == null) {
            throw object.problem("env " + variable.getName() + ": only a value or a secretKeyRef is understood");
        }
        return new EnvValue.FromSecret(secret.getName(), secret.getKey(), Boolean.TRUE.equals(secret.getOptional()));
    }

    private static String function(ManifestObject object, @Nullable String image) {
        if (image == null) {
            throw object.problem("no image");
        }
        String lastPart = image.substring(image.lastIndexOf('/') + 1);
        return lastPart.split("[:@]", 2)[0];
    }
}
