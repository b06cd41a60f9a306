package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Template;
import java.util.Collection;

/**
 * What Postgres has to bear: every Service at max-scale, every pool full, a connection for hints to streams where there are
 * any, and two revisions of each while one is rolled out.
 *
 * @param maxConnections what Postgres allows
 * @param reserved what of it is for migrations, backups and people
 */
public record ConnectionBudget(int maxConnections, int reserved) {

    /** As a Postgres is that nobody has told otherwise. */
    public static final ConnectionBudget OF_A_STOCK_POSTGRES = new ConnectionBudget(100, 12);

    private static final String MAX_SCALE = "autoscaling.knative.dev/max-scale";
    private static final String POOL_SIZE = "SPRING_R2DBC_POOL_MAXSIZE";
    private static final String DATABASE = "SPRING_R2DBC_URL";
    private static final String FACE = "KIOSK_STOREFRONT_FACE";
    private static final int DEFAULT_POOL_SIZE = 10;
    private static final int REVISIONS = 2;

    public int allowed() {
        return maxConnections - reserved;
    }

    /** Connections at most. A Service without a max-scale has no most. */
    public static int needed(Collection<Template> services) {
        return REVISIONS
                * services.stream()
                        .mapToInt(service -> maxScale(service) * (poolSize(service) + hints(service)))
                        .sum();
    }

    public static boolean isBounded(Template service) {
        return maxScale(service) > 0;
    }

    private static int maxScale(Template service) {
        return service.annotation(MAX_SCALE).orElse(0);
    }

    private static boolean hasDatabase(Template service) {
        return service.env(DATABASE).isPresent()
                || service.secrets().stream().anyMatch(use -> use.variable().equals(DATABASE));
    }

    /** Only customers follow streams. */
    private static int hints(Template service) {
        return service.env(FACE).filter("public"::equals).isPresent() ? 1 : 0;
    }

    private static int poolSize(Template service) {
        if (!hasDatabase(service)) {
            return 0;
        }
        return service.env(POOL_SIZE)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(DEFAULT_POOL_SIZE);
    }
}
