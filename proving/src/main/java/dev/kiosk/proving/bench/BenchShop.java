package dev.kiosk.proving.bench;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.load.ClosedLoop;
import dev.kiosk.proving.load.LoadResult;
import dev.kiosk.proving.load.User;
import dev.kiosk.proving.process.Databases;
import dev.kiosk.proving.process.OsProcess;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.shop.HttpCalls;
import dev.kiosk.proving.shop.ShopClient;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A shop that is measured: its functions, its broker and its Postgres are processes of their own. */
public final class BenchShop implements AutoCloseable {
    private static final double MILLIS = 1000;

    /** Backends tell at most a second late what they did. */
    private static final Duration LATE = Duration.ofMillis(1_100);

    private final Path work;
    private final ProcessShop processes;
    private final HttpCalls http = new HttpCalls(Patience.NONE);

    private BenchShop(Path work, ProcessShop processes) {
        this.work = work;
        this.processes = processes;
    }

    /**
     * Starts one.
     *
     * @param javaArgs how the images start a JVM
     * @param work data and logs; a new folder
     * @param binaries where the programs of Postgres are unpacked to
     */
    public static BenchShop open(Path manifests, Path javaArgs, Path work, Path binaries) {
        // heaps begin, grow and end as in a pod of 512 MiB; by themselves they begin as large as a larger machine lets
        // them
        List<String> pod = List.of("@" + javaArgs.toAbsolutePath(), "-XX:MaxRAM=512m");
        ProcessShop shop = ProcessShop.prepare(new Settings(manifests, work, binaries).withJavaOptions(pod));
        shop.start();
        return new BenchShop(work, shop);
    }

    Path work() {
        return work;
    }

    /** Where a Service listens. */
    URI uri(String service) {
        return processes.uri(service);
    }

    /** Where it tells what it has counted. */
    URI metrics(String service) {
        return processes.metrics(service);
    }

    ShopClient client() {
        return new ShopClient(processes.faces(), http);
    }

    HttpCalls http() {
        return http;
    }

    Databases databases() {
        return processes.databases();
    }

    Footprint footprint() {
        SortedMap<String, Footprint.Usage> parts = new TreeMap<>();
        for (OsProcess process : processes.processes()) {
            parts.put(process.name(), Proc.of(process.pid().orElseThrow()));
        }
        parts.put(Footprint.POSTGRES, Proc.ofFamily(processes.postgresPid()));
        return new Footprint(parts);
    }

    /**
     * How fast the shop does something under load, and what each costs every part of it.
     *
     * @param what is done: {@code orders} gives {@code ordersPerSecond}
     */
    Map<String, Double> measure(String what, ClosedLoop loop, Supplier<User> user)
            throws SQLException, InterruptedException {
        Footprint before = footprint();
        DatabaseTime databaseBefore = databaseTime();
        LoadResult result = loop.run(user);
        Footprint used = footprint().since(before);
        DatabaseTime database = databaseTime().since(databaseBefore);
        double count = result.count();
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put(what + "PerSecond", result.perSecond());
        numbers.put(what, count);
        numbers.put("p50Millis", result.tookMillis(0.5));
        numbers.put("p99Millis", result.tookMillis(0.99));
        numbers.put("checkoutP50Millis", result.answeredMillis(0.5));
        numbers.put("checkoutP99Millis", result.answeredMillis(0.99));
        used.parts().forEach((part, usage) -> {
            numbers.put("cpuMillis." + part, usage.cpuSeconds() * MILLIS / count);
            numbers.put("rssMib." + part, usage.rssMib());
        });
        numbers.put("cpuMillis.outside-postgres", used.cpuOutsidePostgres() * MILLIS / count);
        numbers.put("cpuMillis.load-generator", result.cpuSeconds() * MILLIS / count);
        numbers.put("databaseMillis", database.activeMillis() / count);
        numbers.put("commits", database.commits() / count);
        return numbers;
    }

    /**
     * What Postgres says of itself ({@code pg_stat_database}): its bundled programs have no {@code pg_stat_statements}.
     *
     * @param activeMillis time that statements were under way, waits for locks and for the disk included
     */
    record DatabaseTime(double activeMillis, double commits) {
        DatabaseTime since(DatabaseTime before) {
            return new DatabaseTime(activeMillis - before.activeMillis, commits - before.commits);
        }
    }

    DatabaseTime databaseTime() throws SQLException, InterruptedException {
        Thread.sleep(LATE);
        return databases()
                .list(
                        "postgres",
                        "select sum(active_time), sum(xact_commit) from pg_stat_database where datname <> 'postgres'",
                        row -> new DatabaseTime(row.getDouble(1), row.getDouble(2)))
                .getFirst();
    }

    @Override
    public void close() {
        http.close();
        processes.close();
    }
}
