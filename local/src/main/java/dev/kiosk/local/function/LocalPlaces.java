package dev.kiosk.local.function;

import dev.kiosk.local.manifest.FunctionService;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a cluster's addresses are on this machine: values of manifests name places of a cluster, and some of them are here. */
public final class LocalPlaces {

    private static final String CLUSTER_INGRESS = "http://broker-ingress.knative-eventing.svc.cluster.local";

    private final Map<String, String> places = new LinkedHashMap<>();

    private LocalPlaces(String ingress) {
        places.put(CLUSTER_INGRESS, ingress);
    }

    /** @param ingress where the brokers are: scheme, host and port */
    public static LocalPlaces of(String ingress) {
        return new LocalPlaces(ingress);
    }

    /** The same, and where these Services listen: scheme, host and port. */
    public LocalPlaces with(Collection<FunctionService> services, Function<FunctionService, URI> address) {
        services.forEach(service ->
                places.put(clusterAddress(service), address.apply(service).toString()));
        return this;
    }

    /** The value with the places of this machine in it. */
    String in(String value) {
        String local = value;
        for (Map.Entry<String, String> place : places.entrySet()) {
            local = local.replace(place.getKey(), place.getValue());
        }
        return local;
    }

    private static String clusterAddress(FunctionService service) {
        return "http://" + service.name() + "." + service.namespace() + ".svc.cluster.local";
    }
}
