package dev.kiosk.images.container;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;

/** A container with what Knative and the manifests allow it. */
final class KnativePod extends GenericContainer<KnativePod> {

    static final String HOST = "host.docker.internal";

    private static final int PORT = 9123;
    private static final long MEBIBYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private KnativePod(String image, Map<String, String> environment) {
        super(Image.of(image));
        withEnv(environment);
        withExtraHost(HOST, "host-gateway");
        withCreateContainerCmdModifier(KnativePod::restrict);
    }

    /** Started when it is ready. */
    static KnativePod serving(String image, Map<String, String> environment) {
        return listening(image, environment)
                .waitingFor(Wait.forHttp("/actuator/health/readiness").withStartupTimeout(PATIENCE));
    }

    /** Started when it is there, ready or not. */
    static KnativePod listening(String image, Map<String, String> environment) {
        return new KnativePod(image, environment)
                .withEnv("PORT", Integer.toString(PORT))
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/actuator/health/liveness").withStartupTimeout(PATIENCE));
    }

    /** Runs to its end. */
    static Ended run(String image, Map<String, String> environment, String... command) {
        try (KnativePod pod = new KnativePod(image, environment).withCommand(command)) {
            pod.withStartupCheckStrategy(new WhateverComesOfIt())
                    .waitingFor(new NoWait())
                    .start();
            int status = pod.exitStatus();
            return new Ended(status, pod.getLogs());
        }
    }

    record Ended(int status, String log) {}

    private static final class WhateverComesOfIt extends StartupCheckStrategy {
        @Override
        public StartupStatus checkStartupState(DockerClient docker, String container) {
            return StartupStatus.SUCCESSFUL;
        }
    }

    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }

    URI uri() {
        return URI.create("http://localhost:" + getMappedPort(PORT));
    }

    /** As the platform does when it takes a pod away. */
    void terminate() {
        getDockerClient()
                .killContainerCmd(getContainerId())
                .withSignal("SIGTERM")
                .exec();
    }

    /** Once it has ended. */
    int exitStatus() {
        await().atMost(PATIENCE).until(() -> !Boolean.TRUE.equals(state().getRunning()));
        return Math.toIntExact(Objects.requireNonNull(state().getExitCodeLong()));
    }

    private ContainerState state() {
        return getDockerClient().inspectContainerCmd(getContainerId()).exec().getState();
    }

    private static void restrict(CreateContainerCmd command) {
        command.withUser("54321:54321");
        HostConfig host = Objects.requireNonNull(command.getHostConfig());
        host.withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,size=64m"))
                .withMemory(512 * MEBIBYTE)
                .withMemorySwap(512 * MEBIBYTE)
                .withNanoCPUs(1_000_000_000L)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"));
    }
}
