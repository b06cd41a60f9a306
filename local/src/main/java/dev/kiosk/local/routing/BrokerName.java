package dev.kiosk.local.routing;

/** A broker of a namespace. */
public record BrokerName(String namespace, String name) {

    /** Where the broker takes events, like the ingress of a cluster: {@code /<namespace>/<broker>}. */
    public String path() {
        return "/" + namespace + "/" + name;
    }
}
