package dev.kiosk.ops.kn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final List<KubeObject> MANIFESTS = PlainManifests.objects();

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
                        "`readOnlyRootFilesystem: true`");
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
    void eachTriggerCommandMakesAnEdgeOfTheManifests() {
        assertThat(commands("trigger create")).isNotEmpty().allSatisfy(command -> {
            JsonNode trigger = manifest("Trigger", command.name()).at("/spec");
            String service = trigger.at("/subscriber/ref/name").asText();
            assertThat(command.value("--broker"))
                    .isEqualTo(trigger.path("broker").asText());
            assertThat(command.value("--filter"))
                    .isEqualTo("type=" + trigger.at("/filters/0/exact/type").asText());
            assertThat(command.value("--sink"))
                    .isEqualTo("http://" + service + ".kiosk.svc.cluster.local"
                            + trigger.at("/subscriber/uri").asText());
            assertThat(manifest("Broker", "default").at("/spec/delivery"))
                    .as("what a Trigger without delivery gets")
                    .isEqualTo(trigger.path("delivery"));
        });
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
        pod.at("/containers/0/env").findParents("optional").forEach(parent -> ((ObjectNode) parent).remove("optional"));
        return service;
    }
}
