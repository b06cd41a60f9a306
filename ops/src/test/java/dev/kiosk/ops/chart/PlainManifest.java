package dev.kiosk.ops.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An object as the chart renders it, without what only Helm needs: who has rendered it, its hooks, and what has to be there
 * before the rest of a release is. A Job's name carries its version, for a Job cannot be changed.
 */
record PlainManifest(KubeObject object, String text) {

    private static final Pattern HELMS_OWN_FILES =
            Pattern.compile("templates/tests/|migration-networkpolicy|network-smoke");

    private static final Pattern HELMS_OWN_LINES = Pattern.compile("(?m)^# Source: .*\\n"
            + "|^ +(app\\.kubernetes\\.io/(instance|version|managed-by)|helm\\.sh/.*|kiosk\\.dev/hook.*|checksum/config): .*\\n"
            + "|^ +imagePullPolicy: IfNotPresent\\n");

    private static final Pattern EMPTY_ANNOTATIONS = Pattern.compile("(?m)^( *)annotations:\\n(?!\\1 )");

    private static final Pattern NAME_OF_JOB = Pattern.compile("(?m)^  name: .*-migrate$");

    /** Every object of a rendered chart that is installed without Helm too. */
    static List<PlainManifest> allIn(String rendered) {
        String version =
                Yaml.read(Chart.FOLDER.resolve("Chart.yaml")).path("appVersion").asText();
        return Stream.of(rendered.split("(?m)^---\\n"))
                .filter(document -> document.contains("\nkind: "))
                .filter(document -> !HELMS_OWN_FILES
                        .matcher(document.lines().findFirst().orElse(""))
                        .find())
                .map(document -> of(document, version))
                .toList();
    }

    private static PlainManifest of(String document, String version) {
        String lines = HELMS_OWN_LINES.matcher(document).replaceAll("");
        String text = EMPTY_ANNOTATIONS.matcher(lines).replaceAll("").strip() + "\n";
        if (text.contains("\nkind: Job\n")) {
            text = NAME_OF_JOB.matcher(text).replaceFirst("$0-" + version.replace('.', '-'));
        }
        return new PlainManifest(new KubeObject(Yaml.documents(text).getFirst()), text);
    }

    String identity() {
        return object.kind() + " " + object.name();
    }

    /** Where it stands in {@code knative/}. */
    Path file() {
        return Path.of(
                switch (object.kind()) {
                    case "ServiceAccount" -> "foundation/serviceaccounts.yaml";
                    case "NetworkPolicy" -> "foundation/networkpolicies.yaml";
                    case "Job" -> "migrations/" + object.name().replaceFirst("-migrate-.*", "") + ".yaml";
                    case "Broker" -> "broker/broker.yaml";
                    case "ConfigMap" -> "broker/broker-config.yaml";
                    case "Service" -> "services/" + object.name() + ".yaml";
                    case "Trigger" -> "triggers/" + object.name() + ".yaml";
                    case "PingSource" -> "sources/pingsources.yaml";
                    default -> throw new IllegalStateException("no file in knative/ for " + object);
                });
    }
}
