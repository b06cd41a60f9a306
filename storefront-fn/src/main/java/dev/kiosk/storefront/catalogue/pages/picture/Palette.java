package dev.kiosk.storefront.catalogue.pages.picture;

/**
 * Colours that go together, as SVG names them.
 *
 * @param wall behind the thing
 * @param table under it
 * @param glow around it
 * @param body the thing itself
 * @param shade its side in the shadow
 * @param light its side in the light
 * @param accent what is small and bright
 * @param ink lines and dark openings
 */
public record Palette(
        String wall, String table, String glow, String body, String shade, String light, String accent, String ink) {

    private static final Palette[] ALL = {
        new Palette("#e9dfcd", "#d8c7ab", "#f3ecdf", "#2f6b5a", "#225143", "#4a8874", "#d98e4a", "#23332d"),
        new Palette("#dfe5dc", "#c3cdbd", "#edf1ea", "#b4573a", "#8f4029", "#cf7a5c", "#e9c46a", "#3b251d"),
        new Palette("#e8d9cf", "#d3b9a8", "#f4eae3", "#3d5a80", "#2c4463", "#6483a8", "#e0a458", "#1f2a3a"),
        new Palette("#dde3e8", "#bcc8d2", "#ecf0f3", "#d9a441", "#b5832a", "#eac57a", "#a33b2f", "#40331a"),
        new Palette("#ebe3d6", "#d6c9b4", "#f6f1e8", "#7a4b5e", "#5d3646", "#9c6d80", "#d7b377", "#2f1d25"),
        new Palette("#e0e4d3", "#c5cba9", "#eff1e6", "#a9714b", "#865535", "#c6946f", "#8d3b2f", "#33261b"),
        new Palette("#e6dde3", "#cbbcc7", "#f3edf1", "#56725e", "#405848", "#7c9783", "#c9694d", "#222d26"),
        new Palette("#f0e2c8", "#dcc59b", "#f8f0e0", "#5b6c8f", "#445372", "#8493b3", "#bf5a43", "#262d3c"),
    };

    static Palette of(int number) {
        return ALL[Math.floorMod(number, ALL.length)];
    }
}
