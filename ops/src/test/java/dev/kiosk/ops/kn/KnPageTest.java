package dev.kiosk.ops.kn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiosk.ops.chart.KubeObject;
import dev.kiosk.ops.chart.PlainManifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who follows docs/kn.md gets what knative/ says. */
class KnPageTest {

    private static final Path PAGE = Path.of("../docs/kn.md");
    private static final List<KnCommand> COMMANDS = KnCommand.on(PAGE);
    private static final List<KubeObject> MANIFESTS = PlainManifests.withOptional();

    private static final String AS_LONG_AS_THE_ROUTING = "KIOSK_ORDER_DEADLETTERS_SUBSCRIBERS";

    private static final Set<String> OF_AN_UPDATE =
            Set.of("--namespace", "--traffic", "--image", "--tag", "--untag", "--scale", "--concurrency-limit");

    @Test
    void eachCreateCommandMakesTheServiceOfTheManifest() {
        List<KnCommand> creations = commands("service create");

        assertThat(creations)
                .extracting(KnCommand::name)
                .containsExactlyInAnyOrderElementsOf(MANIFESTS.stream()
                        .filter(KubeObject::isFunction)
                        .map(KubeObject::name)
                        .toList());
        assertThat(creations)
                .allSatisfy(command -> assertThat((JsonNode) CreatedService.of(command))
                        .as(command.name())
                        .isEqualTo(whatKnCanSay(manifest("Service", command.name()))));
    }

    @Test
    void whatKnHasNoFlagForIsNamed() {
        assertThat(PAGE)
                .content()
                .contains(
                        "`startupProbe`",
                        "`optional: true`",
                        "`enableServiceLinks: false`",
                        "`automountServiceAccountToken: false`",
                        "`readOnlyRootFilesystem: true`",
                        "`" + AS_LONG_AS_THE_ROUTING + "`");
    }

    @Test
    void whatIsAppliedFromAFileIsThere() {
        assertThat(commands("service apply"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Path.of("..", command.value("--filename")))
                        .matches(Files::isRegularFile)
                        .hasFileName(command.name() + ".yaml"));
    }

    @Test
    void eachTriggerCommandMakesOneLikeTheManifests() {
        List<JsonNode> triggers = MANIFESTS.stream()
                .filter(object -> object.kind().equals("Trigger"))
                .map(object -> object.tree().path("spec"))
                .toList();
        assertThat(commands("trigger create")).isNotEmpty().allSatisfy(command -> {
            String broker = command.value("--broker");
            assertThat(triggers).allSatisfy(trigger -> {
                assertThat(trigger.path("broker").asText()).isEqualTo(broker);
                assertThat(manifest("Broker", broker).at("/spec/delivery"))
                        .as("what a Trigger without delivery gets")
                        .isEqualTo(trigger.path("delivery"));
            });
            assertThat(triggers.stream().flatMap(trigger -> types(trigger).stream()))
                    .contains(command.value("--filter"));
            assertThat(command.value("--sink"))
                    .isEqualTo("http://" + command.name() + ".kiosk.svc.cluster.local/events");
        });
    }

    /** As kn's filters name them. */
    private static List<String> types(JsonNode trigger) {
        return trigger.at("/filters/0/any")
                .valueStream()
                .map(filter -> "type=" + filter.at("/exact/type").asText())
                .toList();
    }

    @Test
    void sharesAddUpAndNoOptionIsMadeUp() {
        assertThat(commands("service update")).isNotEmpty().allSatisfy(command -> {
            assertThat(command.options()).extracting(KnCommand.Option::name).isSubsetOf(OF_AN_UPDATE);
            List<String> shares = command.values("--traffic");
            assertThat(shares.stream()
                            .mapToInt(share -> Integer.parseInt(share.substring(share.indexOf('=') + 1)))
                            .sum())
                    .isEqualTo(shares.isEmpty() ? 0 : 100);
            assertThat(manifest("Service", command.name()).isObject()).isTrue();
        });
    }

    private static List<KnCommand> commands(String verb) {
        return COMMANDS.stream().filter(command -> command.verb().equals(verb)).toList();
    }

    private static JsonNode manifest(String kind, String name) {
        return MANIFESTS.stream()
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in knative/"))
                .tree();
    }

    private static JsonNode whatKnCanSay(JsonNode manifest) {
        ObjectNode service = manifest.deepCopy();
        ObjectNode pod = (ObjectNode) service.at("/spec/template/spec");
        pod.remove(List.of("enableServiceLinks", "automountServiceAccountToken"));
        ((ObjectNode) pod.at("/containers/0")).remove("startupProbe");
        ((ObjectNode) pod.at("/containers/0/securityContext")).remove("readOnlyRootFilesystem");
        ((ArrayNode) pod.at("/containers/0/env"))
                .removeIf(variable -> variable.path("name").asText().equals(AS_LONG_AS_THE_ROUTING));
        pod.at("/containers/0/env").findParents("optional").forEach(parent -> ((ObjectNode) parent).remove("optional"));
        return service;
    }
}
