package dev.kiosk.proving.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<String> PROCESSES = List.of("broker", "order-fn", "inventory-fn");

    @Test
    void theSameSeedIsTheSameSchedule() {
        assertThat(Schedule.of(7, 1000, PROCESSES)).isEqualTo(Schedule.of(7, 1000, PROCESSES));
        assertThat(Schedule.of(7, 1000, PROCESSES).text())
                .isNotEqualTo(Schedule.of(8, 1000, PROCESSES).text());
    }

    @Test
    void aThousandOrdersSeeAHundredKillsAndEveryProcessDies() {
        List<Fault> faults = Schedule.of(1, 1000, PROCESSES).steps().stream()
                .map(Schedule.Step::fault)
                .toList();

        assertThat(faults).filteredOn(Fault.Kill.class::isInstance).hasSizeGreaterThanOrEqualTo(100);
        assertThat(PROCESSES).allSatisfy(process -> assertThat(faults).contains(new Fault.Kill(process)));
        assertThat(faults).hasAtLeastOneElementOfType(Fault.Pause.class);
        assertThat(faults).contains(new Fault.CrashPostgres());
        assertThat(faults).filteredOn(new Fault.Forget()::equals).hasSizeGreaterThanOrEqualTo(30);
        assertThat(faults).hasAtLeastOneElementOfType(Fault.KillBackend.class);
    }

    @Test
    void everyStepComesUpAfterSomeOrder() {
        Schedule schedule = Schedule.of(3, 40, PROCESSES);

        assertThat(IntStream.rangeClosed(1, 40).boxed().flatMap(order -> schedule.before(order).stream()))
                .containsExactlyElementsOf(schedule.steps());
    }

    @Test
    void theNthEventOnALineAlwaysSuffersTheSame() {
        DeliveryFaults line = new DeliveryFaults(5, "order-fn");
        DeliveryFaults again = new DeliveryFaults(5, "order-fn");

        List<DeliveryFaults.Fate> fates =
                IntStream.range(0, 500).mapToObj(i -> line.next()).toList();

        assertThat(fates)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(again::fate).toList());
        assertThat(fates).extracting(DeliveryFaults.Fate::fault).contains(DeliveryFault.values());
    }
}
