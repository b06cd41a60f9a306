package dev.kiosk.proving;

import dev.kiosk.proving.bench.BenchCommand;
import dev.kiosk.proving.fault.ChaosCommand;
import dev.kiosk.proving.flash.FlashCommand;
import dev.kiosk.proving.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code make chaos}, {@code make flash}, {@code make bench} and {@code make replay}. */
@Command(
        name = "make",
        subcommands = {BenchCommand.class, ChaosCommand.class, FlashCommand.class, ReplayCommand.class})
public final class ProvingCommand {
    private ProvingCommand() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new ProvingCommand()).execute(args));
    }
}
