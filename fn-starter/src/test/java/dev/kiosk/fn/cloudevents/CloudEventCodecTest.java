package dev.kiosk.fn.cloudevents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventCodecTest {

    private static final Map<String, String> REQUIRED =
            Map.of("ce-specversion", "1.0", "ce-id", "1", "ce-source", "/test", "ce-type", "t");
    private static final byte[] NO_BODY = {};

    @Test
    void readsABinaryEventWithoutBody() {
        CloudEvent event = decode(Map.of(), NO_BODY);

        assertThat(event.getId()).isEqualTo("1");
        assertThat(event.getData()).isNull();
    }

    @Test
    void readsHeaderNamesInAnyCase() {
        CloudEvent event = CloudEventCodec.decode(
                Map.of("CE-SpecVersion", "1.0", "CE-ID", "1", "Ce-Source", "/s", "cE-tYPE", "t", "Ce-PartitionKey", "k")
                        .entrySet(),
                NO_BODY);

        assertThat(event.getExtension("partitionkey")).isEqualTo("k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Euro%20%E2%82%AC%20%F0%9F%98%80 | Euro € 😀",
                "`\"quoted \\\"word\\\"\"` | quoted \"word\"",
                "100% | 100%",
                "%zz%4 | %zz%4",
                "a%25b | a%b",
            })
    void decodesAttributeValues(String header, String value) {
        assertThat(decode(Map.of("ce-subject", header), NO_BODY).getSubject()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße, 世界", "a b", "100%", "\"quoted\"", "line\nbreak", "😀", "plain~!"})
    void writesAttributeValuesAsPrintableAsciiAndReadsThemBack(String subject) {
        CloudEvent event = CloudEventBuilder.v1(minimal()).withSubject(subject).build();

        Map<String, String> headers = new LinkedHashMap<>();
        byte[] body = CloudEventCodec.encodeBinary(event, headers::put);

        assertThat(headers.get("ce-subject"))
                .matches("[!#-$&-~]+|[!-~]*%[!-~]*")
                .doesNotContain(" ", "\"");
        assertThat(CloudEventCodec.decode(headers.entrySet(), body)).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "APPLICATION/CloudEvents+JSON; charset=utf-8",
                "application/cloudevents+json;charset=\"utf-8\"",
            })
    void readsStructuredEventsByMediaTypeAlone(String contentType) {
        CloudEvent event =
                CloudEventCodec.decode(Map.of("Content-Type", contentType).entrySet(), """
                {"specversion":"1.0","id":"1","source":"/s","type":"t","subject":"Grüße","sequence":7,"flag":true,
                 "absent":null,"time":"2026-01-02T03:04:05Z","datacontenttype":"application/json","data":{"price":1.10}}
                """.getBytes(UTF_8));

        assertThat(event.getSubject()).isEqualTo("Grüße");
        assertThat(event.getExtension("sequence")).isEqualTo(7);
        assertThat(event.getExtension("flag")).isEqualTo(true);
        assertThat(event.getExtensionNames()).doesNotContain("absent");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05Z"));
        assertThat(text(event)).isEqualTo("{\"price\":1.10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents-batch+json", "application/cloudevents+avro"})
    void refusesBatchesAndOtherFormatsAsUnsupported(String contentType) {
        assertThatThrownBy(() -> CloudEventCodec.decode(
                        Map.of("content-type", contentType).entrySet(), "[]".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        CloudEventCodecException.class,
                        e -> assertThat(e.unsupportedMediaType()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{} {}",
                "{\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"0.2\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"Bad_name\":\"x\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"ext\":{}}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"time\":\"yesterday\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data\":1,\"data_base64\":\"AA==\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data_base64\":\"***\"}",
                "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"\"}",
                "{\"specversion\":\"\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":null,\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":1,\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x-\\ud800\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"x-\\u0000\",\"source\":\"/s\",\"type\":\"t\"}",
            })
    void refusesWhatIsNoStructuredEvent(String body) {
        assertThatThrownBy(() -> CloudEventCodec.fromJson(body.getBytes(UTF_8)))
                .isInstanceOf(CloudEventCodecException.class);
    }

    @Test
    void refusesAStructuredEventThatIsNoUtf8() {
        byte[] body =
                "{\"specversion\":\"1.0\",\"id\":\"x-\u00ff\",\"source\":\"/s\",\"type\":\"t\"}".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> CloudEventCodec.fromJson(body)).isInstanceOf(CloudEventCodecException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ce-id, x-%FF", "ce-id, x-%FE", "ce-id, x-%C3", "ce-id, x-%ED%A0%80", "ce-id, x-%00", "ce-source, /s%FF",
        "ce-type, t%FF", "ce-subject, s%FF", "ce-partitionkey, k%FF", "ce-id, ''", "ce-id, '\"\"'", "ce-source, ''",
        "ce-type, ''", "ce-specversion, ''"
    })
    void refusesAnIdentityThatIsNone(String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(REQUIRED);
        headers.put(header, value);

        assertThatThrownBy(() -> CloudEventCodec.decode(headers.entrySet(), NO_BODY))
                .isInstanceOf(CloudEventCodecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce-bad_name", "ce-", "ce-with.dot"})
    void refusesExtensionNamesThatTheSpecificationDoesNotAllow(String header) {
        assertThatThrownBy(() -> decode(Map.of(header, "x"), NO_BODY)).isInstanceOf(CloudEventCodecException.class);
    }

    @Test
    void refusesABinaryEventThatLacksARequiredAttribute() {
        for (String missing : REQUIRED.keySet()) {
            Map<String, String> headers = new LinkedHashMap<>(REQUIRED);
            headers.remove(missing);
            assertThatThrownBy(() -> CloudEventCodec.decode(headers.entrySet(), NO_BODY))
                    .as(missing)
                    .isInstanceOf(CloudEventCodecException.class);
        }
    }

    @Test
    void keepsDataThroughStructuredJsonWhateverItIs() {
        byte[] binary = {0, (byte) 0xFF, 10};
        CloudEvent json = CloudEventBuilder.v1(minimal())
                .withData("application/json", "{\"a\":[1,2.50]}".getBytes(UTF_8))
                .build();
        CloudEvent image =
                CloudEventBuilder.v1(minimal()).withData("image/png", binary).build();
        CloudEvent claimsJson = CloudEventBuilder.v1(minimal())
                .withData("application/json", "{broken".getBytes(UTF_8))
                .build();

        assertThat(text(through(json))).isEqualTo("{\"a\":[1,2.50]}");
        assertThat(Objects.requireNonNull(through(image).getData()).toBytes()).isEqualTo(binary);
        assertThat(text(through(claimsJson))).isEqualTo("{broken");
        assertThat(through(minimal())).isEqualTo(minimal());
    }

    private static CloudEvent through(CloudEvent event) {
        return CloudEventCodec.fromJson(CloudEventCodec.toJson(event));
    }

    private static CloudEvent decode(Map<String, String> more, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>(REQUIRED);
        headers.putAll(more);
        return CloudEventCodec.decode(headers.entrySet(), body);
    }

    private static CloudEvent minimal() {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("/test"))
                .withType("t")
                .withExtension("correlationid", "c")
                .build();
    }

    private static String text(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData()).toBytes(), UTF_8);
    }
}
