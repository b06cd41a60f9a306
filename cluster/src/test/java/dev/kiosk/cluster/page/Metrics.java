package dev.kiosk.cluster.page;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.shop.Http;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/** What pods count themselves. */
final class Metrics {

    private static final int PORT = 9464;

    private Metrics() {}

    /** Over all pods of a revision that are there. */
    static int sum(String namespace, String revision, Pattern series) {
        return Cluster.client()
                .pods()
                .inNamespace(namespace)
                .withLabel("serving.knative.dev/revision", revision)
                .list()
                .getItems()
                .stream()
                .mapToInt(pod -> sum(pod, series))
                .sum();
    }

    private static int sum(Pod pod, Pattern series) {
        try (LocalPortForward forward = Cluster.client().pods().resource(pod).portForward(PORT)) {
            URI uri = URI.create("http://127.0.0.1:" + forward.getLocalPort() + "/actuator/prometheus");
            return series.matcher(Http.send(HttpRequest.newBuilder(uri)).body())
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
