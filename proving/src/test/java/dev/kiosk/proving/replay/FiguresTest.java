package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void ranksDurations() {
        List<Duration> durations =
                LongStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        assertThat(Report.Percentiles.of(durations)).isEqualTo(new Report.Percentiles(100, 198, 200));
        assertThat(Report.Percentiles.of(List.of())).isEqualTo(new Report.Percentiles(0, 0, 0));
    }

    @Test
    void keepsThePaceOfTheData() {
        LocalDateTime opening = LocalDateTime.parse("2010-12-01T08:00");
        LocalDateTime later = opening.plusHours(1);

        assertThat(new Pace(60, opening).dueAfter(later)).isEqualTo(Duration.ofMinutes(1));
        assertThat(new Pace(0, opening).dueAfter(later)).isZero();
    }
}
