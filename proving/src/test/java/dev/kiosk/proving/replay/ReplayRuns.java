package dev.kiosk.proving.replay;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.replay.fake.FakePlatform;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.retail.RetailReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A short morning of the shop, replayed. */
final class ReplayRuns {

    static final String MORNING = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,85123a,HOLDER,2,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,22423,CAKESTAND,1,2010-12-01 08:26:00,12.75,17850.0,United Kingdom
            536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,17850.0,United Kingdom
            536366,22423,CAKESTAND,2,2010-12-01 08:28:00,12.75,,EIRE
            536367,85123A,HOLDER,12,2010-12-01 08:34:00,2.95,13047.0,France
            536368,22423,,10,2010-12-01 08:35:00,0.0,,United Kingdom
            C536369,85123A,HOLDER,-6,2010-12-01 08:40:00,2.95,13047.0,France
            C536370,85123A,HOLDER,-6,2010-12-01 08:41:00,2.95,12345.0,United Kingdom
            """;

    private ReplayRuns() {}

    static RetailData morning() {
        try {
            Path file = Files.createTempFile("morning", ".csv");
            try {
                return RetailReader.read(Files.writeString(file, MORNING));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report run(FakePlatform platform, int scarce) {
        ReplaySettings settings = new ReplaySettings(3, 0, scarce, "tok_visa");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
        return new Replay(settings, platform.addresses(), shortPatience(), shortPatience(), nowhere).run(morning());
    }

    static Patience shortPatience() {
        return new Patience(Duration.ofMillis(300), Duration.ofMillis(5), Duration.ofMillis(50));
    }
}
