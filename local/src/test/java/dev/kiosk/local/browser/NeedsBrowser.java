package dev.kiosk.local.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** On tests that use {@link Browser}: where there is none they are not run, unless {@code make test REQUIRE=browser} wants them. */
@Tag("browser")
@EnabledIf(value = "dev.kiosk.local.browser.Chromium#isInstalled", disabledReason = "no Chromium with chromedriver")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsBrowser {}
