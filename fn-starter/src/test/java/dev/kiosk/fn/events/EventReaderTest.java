package dev.kiosk.fn.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.GoldenEvents;
import dev.kiosk.contracts.KioskEvents;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The schemas are strict by themselves: the mapper here is not. */
class EventReaderTest {

    private static final Pattern NUMBER = Pattern.compile("(\"\\w+\":\\s*)(\\d+)");

    private final EventReader reader = new EventReader(JsonMapper.shared());

    static Collection<EventType<?>> types() {
        return KioskEvents.CATALOG.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheExampleAndRefusesItWithAnyOneNumberAsText(EventType<?> type) {
        String golden = GoldenEvents.json(type);
        assertThat(reader.read(type, event(type, golden))).isInstanceOf(type.data());

        Matcher number = NUMBER.matcher(golden);
        while (number.find()) {
            String changed = golden.substring(0, number.start(2))
                    + '"'
                    + number.group(2)
                    + '"'
                    + golden.substring(number.end(2));
            assertThatThrownBy(() -> reader.read(type, event(type, changed)))
                    .as(changed)
                    .isInstanceOf(InvalidEventException.class);
        }
    }

    private static CloudEvent event(EventType<?> type, String data) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(type.source())
                .withType(type.name())
                .withData("application/json", data.getBytes(UTF_8))
                .build();
    }
}
