package dev.kiosk.proving.fault;

import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.process.OsProcess;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Carries out a schedule. Waits before each fault until at most one process is not ready: a shop whose parts never run at
 * the same time would do nothing wrong because it did nothing.
 */
public final class FaultInjector implements AutoCloseable {

    private static final String BROKER = "broker";

    private final ProcessShop shop;
    private final FaultCounts counts;
    private final ExecutorService pauses = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> underWay = new ArrayList<>();

    public FaultInjector(ProcessShop shop, FaultCounts counts) {
        this.shop = shop;
        this.counts = counts;
    }

    public void commit(List<Schedule.Step> steps) {
        for (Schedule.Step step : steps) {
            Readiness.awaitAllBut(1, shop.processes());
            Waiting.sleep(step.moment());
            commit(step.fault());
        }
    }

    /**
     * Returns when nobody is paused any more and everybody is ready. The broker is killed a last time: with it dies what it
     * knows of failed tries, and nobody has to wait for back-offs of minutes.
     */
    public void settle() {
        underWay.forEach(Parallel::result);
        commit(new Fault.Kill(BROKER));
        Readiness.await(shop.processes());
    }

    @Override
    public void close() {
        pauses.close();
    }

    private void commit(Fault fault) {
        switch (fault) {
            case Fault.Kill(String process) -> count(find(process).killAndStart(), "kill " + process);
            case Fault.Forget() ->
                count(find(BROKER).killAndStart(shop::emptyBroker), "kill broker, which forgets all it held");
            case Fault.Pause(String process, Duration time) ->
                underWay.add(pauses.submit(() -> count(find(process).pause(time), "pause " + process)));
            case Fault.CrashPostgres() -> {
                shop.crashPostgres();
                count(true, "kill postgres, all of it");
            }
            case Fault.KillBackend(int which) -> count(shop.killBackend(which), "kill postgres, one backend");
        }
    }

    private void count(boolean happened, String kind) {
        if (happened) {
            counts.add(kind);
        }
    }

    private OsProcess find(String name) {
        return shop.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }
}
