package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cluster would be given: by the chart with every file of values, and by the plain manifests. */
class RenderedObjectsTest {

    static Stream<Installation> installations() {
        return Stream.concat(
                Stream.of(
                        new Installation("knative", PlainManifests.objects()),
                        new Installation("webhooks", PlainManifests.objects(PlainManifests.WITH_WEBHOOKS))),
                Chart.valueFiles()
                        .map(file -> new Installation(String.valueOf(file.getFileName()), Chart.render(file))));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void haveNoFieldThatTheirModelsDoNotKnow(Installation installation) {
        assertThat(installation.objects()).isNotEmpty().allSatisfy(Models::strictly);
    }

    @ParameterizedTest
    @MethodSource("installations")
    void areEachThereOnce(Installation installation) {
        assertThat(installation.objects()).extracting(o -> o.apiVersion() + o).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void keepTheRulesOfTheHouse(Installation installation) {
        assertThat(Policies.violations(installation.objects())).isEmpty();
    }

    record Installation(String name, List<KubeObject> objects) {

        @Override
        public String toString() {
            return name;
        }
    }
}
