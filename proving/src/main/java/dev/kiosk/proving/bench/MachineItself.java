package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.util.List;
import java.util.stream.IntStream;

/** What the machine can do without Kiosk. */
final class MachineItself implements Part {

    private final Baseline baseline;
    private final Pace pace;

    MachineItself(Baseline baseline, Pace pace) {
        this.baseline = baseline;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "machine";
    }

    @Override
    public List<Reading> measure() {
        return IntStream.rangeClosed(1, pace.times())
                .mapToObj(run -> baseline.read(run, pace.warmUp(), pace.time().dividedBy(2)))
                .toList();
    }
}
