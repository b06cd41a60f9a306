package dev.kiosk.cluster.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The real Helm. */
public final class Helm {

    public static final String CHART = "helm/kiosk";

    /** Values of a node with two CPUs, with what the tests' cluster has for images. */
    private static final List<String> VALUES = List.of(
            "-f",
            CHART + "/ci/small-node.yaml",
            "-f",
            "cluster/src/test/resources/values.yaml",
            "--set",
            "image.prefix=" + Cluster.imagePrefix() + ",image.tag=" + Cluster.imageTag());

    private final String binary;

    private Helm(String binary) {
        this.binary = binary;
    }

    /** The one on the path, unless the build says another. A release stays with it. */
    public static Helm chosen() {
        return new Helm(System.getProperty("helm", "helm"));
    }

    /** Whether an upgrade is told of what others changed: Helm 4. */
    public boolean isServerSide() {
        return !run("version", "--template", "{{.Version}}").output().startsWith("v3.");
    }

    /** With the tests' values. */
    public Command install(String release, String namespace, String... more) {
        return insist("install", release, namespace, more);
    }

    public Command upgrade(String release, String namespace, String... more) {
        return insist("upgrade", release, namespace, more);
    }

    /** As {@link Command#insisted}; what was half installed is upgraded. */
    private Command insist(String command, String release, String namespace, String... more) {
        Command tried = withValues(command, release, namespace, more);
        for (int i = 0; i < Command.TRIES && tried.foundItBusy(); i++) {
            Wait.millis(Command.PAUSE_MILLIS);
            tried = withValues("upgrade", release, namespace, more);
        }
        return tried.succeeded();
    }

    /** Whatever comes of it. */
    public Command withValues(String command, String release, String namespace, String... more) {
        List<String> words = new ArrayList<>(List.of(command, release, CHART, "--namespace", namespace));
        words.addAll(VALUES);
        words.addAll(Arrays.asList(more));
        return tried(words);
    }

    public Command run(String... arguments) {
        return tried(Arrays.asList(arguments)).succeeded();
    }

    private Command tried(List<String> arguments) {
        return Command.tried(Command.withContext(
                "--kube-context",
                Stream.concat(Stream.of(binary), arguments.stream()).toArray(String[]::new)));
    }
}
