package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A Job cannot change, so the plain manifests name it by the version of its image. */
class MigrationNamesTest {

    private static final List<KubeObject> OBJECTS = PlainManifests.withOptional();

    @Test
    void carryTheVersionOfTheirImage() {
        assertThat(OBJECTS.stream().filter(object -> object.kind().equals("Job")))
                .hasSameSizeAs(imagesOfFunctions())
                .allSatisfy(job -> assertThat(job.name())
                        .endsWith("-migrate-" + version(job).replace('.', '-')));
    }

    @Test
    void areOfTheImageThatServes() {
        assertThat(OBJECTS.stream().filter(object -> object.kind().equals("Job")))
                .allSatisfy(job -> {
                    KubeObject service =
                            Chart.find(OBJECTS, "Service", job.name().replaceFirst("-migrate-.*", ""));
                    assertThat(image(job)).isEqualTo(image(service));
                });
    }

    private static List<String> imagesOfFunctions() {
        return OBJECTS.stream()
                .filter(object -> object.isFunction() && !object.name().equals("backoffice-fn"))
                .map(MigrationNamesTest::image)
                .distinct()
                .toList();
    }

    private static String version(KubeObject job) {
        return image(job).replaceFirst(".*:", "");
    }

    private static String image(KubeObject object) {
        return object.containers().findFirst().orElseThrow().path("image").asText();
    }
}
