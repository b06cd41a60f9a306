package dev.kiosk.proving.bench.inside;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An event of one line, read and written in both content modes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Codec {

    private static final String DATA = """
            {"orderId":"0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11","version":1,\
            "lines":[{"sku":"TEA-ASSAM-100","quantity":1}],"expiresAt":"2099-01-01T00:00:00Z"}""";

    private final List<Map.Entry<String, String>> headers = List.of(
            Map.entry("content-type", "application/json"),
            Map.entry("ce-specversion", "1.0"),
            Map.entry("ce-id", "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a12"),
            Map.entry("ce-source", "/kiosk/order-fn"),
            Map.entry("ce-type", "dev.kiosk.order.placed.v1"),
            Map.entry("ce-subject", "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11"));
    private final byte[] data = DATA.getBytes(StandardCharsets.UTF_8);
    private final CloudEvent event = CloudEventCodec.decode(headers, data);
    private final byte[] structured = CloudEventCodec.toJson(event);

    @Benchmark
    public CloudEvent readBinary() {
        return CloudEventCodec.decode(headers, data);
    }

    @Benchmark
    public CloudEvent readStructured() {
        return CloudEventCodec.fromJson(structured);
    }

    @Benchmark
    public byte[] writeBinary() {
        return CloudEventCodec.encodeBinary(event, (name, value) -> {});
    }

    @Benchmark
    public byte[] writeStructured() {
        return CloudEventCodec.toJson(event);
    }
}
