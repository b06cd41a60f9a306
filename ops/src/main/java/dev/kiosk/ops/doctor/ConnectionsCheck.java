package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.Template;
import io.fabric8.knative.serving.v1.Service;
import java.util.List;

/** Does Postgres bear all pods at once? */
final class ConnectionsCheck implements Check {

    private final ConnectionBudget budget;

    ConnectionsCheck(ConnectionBudget budget) {
        this.budget = budget;
    }

    @Override
    public String name() {
        return "Connections to Postgres";
    }

    @Override
    public List<Finding> look(Installation installation) {
        List<Service> services = installation.services();
        List<Finding> unbounded = services.stream()
                .filter(service -> !ConnectionBudget.isBounded(Template.of(service)))
                .map(service -> unbounded(service.getMetadata().getName()))
                .toList();
        return unbounded.isEmpty() ? List.of(judge(services)) : unbounded;
    }

    private Finding unbounded(String service) {
        return Finding.fail(
                name(),
                service + " has no max-scale",
                "kn service update " + service + " --scale-max 3, and in the manifests");
    }

    private Finding judge(List<Service> services) {
        int needed = ConnectionBudget.needed(services.stream().map(Template::of).toList());
        String sum = "%d at most, twice max-scale x pool size; %d of %d are for functions"
                .formatted(needed, budget.allowed(), budget.maxConnections());
        return needed <= budget.allowed()
                ? Finding.ok(name(), sum)
                : Finding.fail(
                        name(),
                        sum,
                        "raise Postgres's max_connections (and say so with --max-connections), or lower max-scale or the pools");
    }
}
