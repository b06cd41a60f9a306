package dev.kiosk.ops;

import dev.kiosk.ops.doctor.DoctorCommand;
import dev.kiosk.ops.output.DurationConverter;
import dev.kiosk.ops.smoke.SmokeCommand;
import dev.kiosk.ops.warm.WarmCommand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ops}: every command with its own exit status, and 64 where the command line is wrong. */
@Command(
        name = "ops",
        description = "Looks after an installation of Kiosk.",
        mixinStandardHelpOptions = true,
        versionProvider = Ops.Version.class,
        subcommands = {DoctorCommand.class, SmokeCommand.class, WarmCommand.class, HelpCommand.class})
public final class Ops {

    private Ops() {}

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Ops())
                .registerConverter(Duration.class, new DurationConverter())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            @Nullable String version = Ops.class.getPackage().getImplementationVersion();
            return new String[] {"ops " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
