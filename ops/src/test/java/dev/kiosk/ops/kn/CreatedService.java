package dev.kiosk.ops.kn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The Service that {@code kn service create} makes of its options, as the reference of kn's command line describes them. An option
 * that is not known here fails the test, rather than being overlooked.
 */
final class CreatedService {

    private static final String AUTOSCALING = "autoscaling.knative.dev/";

    private final ObjectNode service = new ObjectMapper().createObjectNode();
    private final ObjectNode metadata = service.putObject("metadata");
    private final ObjectNode template = service.putObject("spec").putObject("template");
    private final ObjectNode revision = template.putObject("metadata");
    private final ObjectNode pod = template.putObject("spec");
    private final ObjectNode container = pod.withArray("containers").addObject();

    private CreatedService(String name) {
        service.put("apiVersion", "serving.knative.dev/v1").put("kind", "Service");
        metadata.put("name", name);
    }

    static ObjectNode of(KnCommand command) {
        CreatedService created = new CreatedService(command.name());
        command.options().forEach(created::apply);
        return created.service;
    }

    private void apply(KnCommand.Option option) {
        String value = option.value();
        switch (option.name()) {
            case "--namespace" -> metadata.put("namespace", value);
            case "--image" -> container.put("image", value);
            case "--label" -> {
                put(metadata.withObject("/labels"), value);
                put(revision.withObject("/labels"), value);
            }
            case "--cluster-local" ->
                metadata.withObject("/labels").put("networking.knative.dev/visibility", "cluster-local");
            case "--env" -> put(container.withArray("env").addObject(), "name", "value", value);
            case "--env-value-from" -> secret(container.withArray("env").addObject(), value);
            case "--scale" -> {
                annotate(AUTOSCALING + "min-scale", value.split("\\.\\.", -1)[0]);
                annotate(AUTOSCALING + "max-scale", value.split("\\.\\.", -1)[1]);
            }
            case "--annotation-revision" -> put(revision.withObject("/annotations"), value);
            case "--concurrency-limit" -> pod.put("containerConcurrency", Integer.parseInt(value));
            case "--timeout" -> pod.put("timeoutSeconds", Integer.parseInt(value));
            case "--request" -> putAll(container.withObject("/resources/requests"), value);
            case "--limit" -> putAll(container.withObject("/resources/limits"), value);
            case "--probe-readiness" -> probe("readinessProbe", value);
            case "--probe-liveness" -> probe("livenessProbe", value);
            case "--probe-liveness-opts" -> probeOptions("livenessProbe", value);
            case "--service-account" -> pod.put("serviceAccountName", value);
            case "--security-context" -> strict(value);
            case "--mount" -> mount(value);
            default -> throw new AssertionError("an option that this test does not know: " + option.name());
        }
    }

    private void annotate(String key, String value) {
        revision.withObject("/annotations").put(key, value);
    }

    private static void put(ObjectNode target, String pair) {
        String[] parts = pair.split("=", 2);
        target.put(parts[0], parts[1]);
    }

    private static void put(ObjectNode target, String keyField, String valueField, String pair) {
        String[] parts = pair.split("=", 2);
        target.put(keyField, parts[0]).put(valueField, parts[1]);
    }

    private static void putAll(ObjectNode target, String pairs) {
        for (String pair : pairs.split(",", -1)) {
            put(target, pair);
        }
    }

    /** NAME=secret:the-secret:its-key. */
    private static void secret(ObjectNode variable, String value) {
        String[] parts = value.split("[=:]", -1);
        require(parts.length == 4 && parts[1].equals("secret"), value);
        variable.put("name", parts[0])
                .putObject("valueFrom")
                .putObject("secretKeyRef")
                .put("name", parts[2])
                .put("key", parts[3]);
    }

    /** http:host:port:path; without host and port it is the container's own. */
    private void probe(String field, String value) {
        require(value.startsWith("http:::"), value);
        container.withObject("/" + field).putObject("httpGet").put("path", value.substring("http:::".length()));
    }

    private void probeOptions(String field, String value) {
        for (String pair : value.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            String name = parts[0].substring(0, 1).toLowerCase(Locale.ROOT) + parts[0].substring(1);
            container.withObject("/" + field).put(name, Integer.parseInt(parts[1]));
        }
    }

    /** What kn's {@code strict} stands for. */
    private void strict(String value) {
        require(value.equals("strict"), value);
        ObjectNode security = container.putObject("securityContext");
        security.put("allowPrivilegeEscalation", false).put("runAsNonRoot", true);
        security.putObject("capabilities").putArray("drop").add("ALL");
        security.putObject("seccompProfile").put("type", "RuntimeDefault");
    }

    /** /path=emptyDir:name. */
    private void mount(String value) {
        String[] parts = value.split("[=:]", -1);
        require(parts.length == 3 && parts[1].equals("emptyDir"), value);
        ArrayNode mounts = container.withArray("volumeMounts");
        mounts.addObject().put("name", parts[2]).put("mountPath", parts[0]);
        pod.withArray("volumes").addObject().put("name", parts[2]).putObject("emptyDir");
    }

    private static void require(boolean understood, String value) {
        if (!understood) {
            throw new AssertionError("this test does not understand " + value);
        }
    }
}
