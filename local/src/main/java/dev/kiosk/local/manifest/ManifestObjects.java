package dev.kiosk.local.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the objects of a folder of manifests. */
final class ManifestObjects {

    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Set<String> UNDERSTOOD = Set.of("apiVersion", "kind", "resources", "patches");

    private final Path root;
    private final Map<String, ManifestObject> found = new HashMap<>();
    private final List<ManifestObject> inOrder = new ArrayList<>();

    private ManifestObjects(Path root) {
        this.root = root;
    }

    static List<ManifestObject> in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new ManifestException(folder.toString(), "no such folder of manifests");
        }
        ManifestObjects objects = new ManifestObjects(root);
        objects.addFolder(root);
        return objects.inOrder;
    }

    private void addFolder(Path folder) {
        Path kustomization = folder.resolve(KUSTOMIZATION);
        if (Files.exists(kustomization)) {
            resources(kustomization).forEach(this::addResource);
            patches(kustomization).forEach(this::replace);
        } else {
            yamlFiles(folder).forEach(this::addFile);
        }
    }

    private List<Path> resources(Path kustomization) {
        List<Path> resources = new ArrayList<>();
        for (JsonNode document : documents(kustomization)) {
            document.fieldNames().forEachRemaining(field -> requireUnderstood(kustomization, field));
            document.path("resources")
                    .forEach(resource -> resources.add(
                            kustomization.resolveSibling(resource.asText()).normalize()));
        }
        return resources;
    }

    /** Files of objects that take the place of those in the resources, whole. */
    private List<Path> patches(Path kustomization) {
        List<Path> patches = new ArrayList<>();
        for (JsonNode document : documents(kustomization)) {
            for (JsonNode patch : document.path("patches")) {
                if (patch.size() != 1 || !patch.has("path")) {
                    throw new ManifestException(named(kustomization), "a patch is understood here by its path alone");
                }
                patches.add(kustomization
                        .resolveSibling(patch.path("path").asText())
                        .normalize());
            }
        }
        return patches;
    }

    private void replace(Path patch) {
        for (JsonNode document : documents(patch)) {
            ManifestObject object = ManifestObject.of(named(patch), document);
            ManifestObject base = found.put(object.identity(), object);
            if (base == null) {
                throw new ManifestException(object.where(), "there is nothing that it could take the place of");
            }
            inOrder.set(inOrder.indexOf(base), object);
        }
    }

    private void requireUnderstood(Path kustomization, String field) {
        if (!UNDERSTOOD.contains(field)) {
            throw new ManifestException(
                    named(kustomization),
                    "only resources, and patches that are whole objects, are understood here, not " + field);
        }
    }

    private void addResource(Path resource) {
        if (Files.isDirectory(resource)) {
            addFolder(resource);
        } else if (Files.isRegularFile(resource)) {
            addFile(resource);
        } else {
            throw new ManifestException(named(resource), "no such file, though " + KUSTOMIZATION + " lists it");
        }
    }

    private void addFile(Path file) {
        for (JsonNode document : documents(file)) {
            ManifestObject object = ManifestObject.of(named(file), document);
            ManifestObject earlier = found.putIfAbsent(object.identity(), object);
            if (earlier != null) {
                throw new ManifestException(object.where(), "it is in " + earlier.file() + " already");
            }
            inOrder.add(object);
        }
    }

    private List<JsonNode> documents(Path file) {
        try (MappingIterator<JsonNode> values =
                StrictYaml.MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
            return values.readAll().stream()
                    .filter(document -> !document.isNull() && !document.isMissingNode())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new ManifestException(named(file), StrictYaml.problemOf(e));
        } catch (IOException e) {
            throw new ManifestException(named(file), "not readable: " + e.getMessage());
        }
    }

    private List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ManifestException(named(folder), "not readable: " + e.getMessage());
        }
    }

    /** A path as a reader knows it: from the folder of manifests on. */
    private String named(Path path) {
        return root.getFileName().resolve(root.relativize(path)).toString();
    }
}
