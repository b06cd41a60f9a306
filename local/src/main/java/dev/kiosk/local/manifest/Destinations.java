package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.Destination;
import io.fabric8.knative.duck.v1.KReference;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Destination} of Knative's duck types: a Service, a path on it, or an address. */
final class Destinations {

    private final Set<String> services;

    Destinations(Set<String> services) {
        this.services = services;
    }

    Destination read(
            ManifestObject object, String field, io.fabric8.knative.duck.v1.@Nullable Destination destination) {
        if (destination == null) {
            throw object.problem("no " + field);
        }
        URI uri = uri(object, field, destination.getUri());
        if (destination.getRef() != null) {
            return ofService(object, field, destination.getRef(), uri);
        }
        if (uri == null || !uri.isAbsolute()) {
            throw object.problem(field + " has neither a ref nor an absolute uri");
        }
        return new Destination.OfUri(uri);
    }

    private Destination ofService(ManifestObject object, String field, KReference ref, @Nullable URI uri) {
        if (!"Service".equals(ref.getKind()) || !"serving.knative.dev/v1".equals(ref.getApiVersion())) {
            throw object.problem(
                    field + " refers to " + ref.getApiVersion() + " " + ref.getKind() + "; local knows Services only");
        }
        if (ref.getName() == null || !services.contains(ref.getName())) {
            throw object.problem(field + " refers to the Service " + ref.getName() + ", which is not in the manifests");
        }
        return new Destination.OfService(
                ref.getName(), uri == null ? "/" : URI.create("/").resolve(uri).toString());
    }

    private static @Nullable URI uri(ManifestObject object, String field, @Nullable String uri) {
        try {
            return uri == null ? null : URI.create(uri);
        } catch (IllegalArgumentException e) {
            throw object.problem(field + ".uri is no URI: " + uri);
        }
    }
}
