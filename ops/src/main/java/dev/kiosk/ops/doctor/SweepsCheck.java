package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.Readiness;
import io.fabric8.knative.sources.v1.PingSource;
import java.util.List;

/** Do the sweeps run that find what a sleeping pod forgot? */
final class SweepsCheck implements Check {

    @Override
    public String name() {
        return "Sweeps";
    }

    @Override
    public List<Finding> look(Installation installation) {
        List<PingSource> sources = installation.pingSources();
        if (sources.isEmpty()) {
            return List.of(Finding.warn(
                    name(),
                    "no PingSource: what is overdue waits for the next request",
                    "kubectl apply -k knative/, or helm upgrade with sweeps"));
        }
        List<Finding> bad = sources.stream()
                .filter(source -> !readiness(source).ready())
                .map(source -> Finding.fail(
                        "PingSource " + source.getMetadata().getName(),
                        "not ready: " + readiness(source).why(),
                        "kubectl -n %s describe pingsource %s"
                                .formatted(
                                        installation.namespace(),
                                        source.getMetadata().getName())))
                .toList();
        return bad.isEmpty() ? List.of(Finding.ok(name(), sources.size() + " PingSources ready")) : bad;
    }

    private static Readiness readiness(PingSource source) {
        return Readiness.of(
                source.getStatus() == null ? null : source.getStatus().getConditions());
    }
}
