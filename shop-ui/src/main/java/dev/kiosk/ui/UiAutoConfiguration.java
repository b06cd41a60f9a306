package dev.kiosk.ui;

import dev.kiosk.ui.asset.AssetController;
import dev.kiosk.ui.asset.Assets;
import dev.kiosk.ui.web.SameOriginFilter;
import dev.kiosk.ui.web.SecurityHeaders;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** What a function with pages gets by depending on this module. It has {@code Assets} of its own; one without gets nothing. */
@AutoConfiguration
@ConditionalOnBean(Assets.class)
@Import({AssetController.class, SameOriginFilter.class, SecurityHeaders.class})
public class UiAutoConfiguration {}
