package dev.kiosk.cluster.shop;

import dev.kiosk.cluster.platform.Addresses;
import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Evidence;
import dev.kiosk.cluster.platform.Helm;
import dev.kiosk.cluster.platform.Namespace;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Volumes;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.ops.cluster.Readiness;
import io.fabric8.knative.serving.v1.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An installation of the chart, by the release {@code shop}, in a namespace of its own. */
public final class Shop implements AutoCloseable {

    public static final String RELEASE = "shop";
    private static final String POSTGRES = "dev.local/postgres:17";
    private static final long POSTGRES_USER = 999;

    private final Namespace namespace = Namespace.create("shop");
    private final Helm helm = Helm.chosen();
    private final Audit audit = new Audit(this);

    private String kept = "";

    private Shop() {}

    /** Installed and ready, with goods. */
    public static Shop open() {
        Shop shop = new Shop();
        try {
            Volumes.provide(shop.namespace(), POSTGRES, POSTGRES_USER);
            shop.helm.install(RELEASE, shop.namespace());
            shop.awaitReady();
            shop.stocks();
            return shop;
        } catch (RuntimeException | AssertionError e) {
            Evidence.keep("Shop.open");
            shop.close();
            throw e;
        }
    }

    /** Its databases and Secrets, made by the chart, and nothing else yet. */
    public static Shop onlyItsPostgres() {
        Shop shop = new Shop();
        Volumes.provide(shop.namespace(), POSTGRES, POSTGRES_USER);
        String manifests = shop.helm
                .withValues(
                        "template",
                        RELEASE,
                        shop.namespace(),
                        "--set",
                        "webhook.enabled=true,webhook.signingSecret.generate=true",
                        "--show-only",
                        "templates/postgres-*.yaml",
                        "--show-only",
                        "templates/storefront-secret.yaml")
                .succeeded()
                .output();
        Command.kubectlApply(manifests);
        Wait.until(
                "Postgres is there",
                () -> Cluster.client()
                        .pods()
                        .inNamespace(shop.namespace())
                        .withName("kiosk-postgres-0")
                        .isReady());
        return shop;
    }

    /** Goods come in. */
    public void stocks() {
        audit.begin();
        new Goods(this).arrive();
    }

    /** Values that each upgrade from now on has as well, so that none takes back what a test before it has rolled out. */
    public void keeps(String values) {
        kept = values;
    }

    /**
     * To the tests' values, those that are kept, and these; returns when all are ready.
     *
     * @param values as {@code --set} takes them
     */
    public void upgrade(String values, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        for (String set : List.of(kept, values)) {
            if (!set.isEmpty()) {
                all.addAll(List.of("--set", set));
            }
        }
        helm.upgrade(RELEASE, namespace(), all.toArray(String[]::new));
        awaitReady();
    }

    public String namespace() {
        return namespace.name();
    }

    public Helm helm() {
        return helm;
    }

    /** As customers reach it. */
    public URI address() {
        return Addresses.outside(namespace(), "storefront-fn");
    }

    /** As other functions reach one. */
    public URI inside(String service) {
        return Addresses.inside(namespace(), service);
    }

    /** Buys something, and is known to the auditor. */
    public Buyer.Bought sells(int number) {
        Buyer.Bought bought = new Buyer(address(), number).buys();
        audit.knows(bought);
        return bought;
    }

    public Audit audit() {
        return audit;
    }

    public Databases databases() {
        return Databases.of(this);
    }

    public List<Service> services() {
        return Cluster.knative().services().inNamespace(namespace()).list().getItems();
    }

    public int revisions() {
        return Cluster.knative()
                .revisions()
                .inNamespace(namespace())
                .list()
                .getItems()
                .size();
    }

    /** Services, and what brings events to them. */
    public void awaitReady() {
        Wait.until("Broker and Triggers ready", this::hearsEvents);
        Wait.until("all Services ready", () -> {
            List<Service> services = services();
            return !services.isEmpty() && services.stream().allMatch(Shop::isReady);
        });
    }

    private boolean hearsEvents() {
        var brokers =
                Cluster.knative().brokers().inNamespace(namespace()).list().getItems();
        var triggers =
                Cluster.knative().triggers().inNamespace(namespace()).list().getItems();
        return !triggers.isEmpty()
                && brokers.stream()
                        .map(broker -> broker.getStatus())
                        .allMatch(status -> status != null
                                && Readiness.of(status.getConditions()).ready())
                && triggers.stream()
                        .map(trigger -> trigger.getStatus())
                        .allMatch(status -> status != null
                                && Readiness.of(status.getConditions()).ready());
    }

    /** No pod of any function, not even one on its way out. */
    public void awaitZero() {
        Wait.until("all Services at zero", () -> Pods.ofServices(namespace()).isEmpty());
    }

    /** Of the generation that was asked for last. */
    public static boolean isReady(Service service) {
        return service.getStatus() != null
                && Objects.equals(
                        service.getStatus().getObservedGeneration(),
                        service.getMetadata().getGeneration())
                && Readiness.of(service.getStatus().getConditions()).ready();
    }

    @Override
    public void close() {
        namespace.close();
    }
}
