package dev.kiosk.images.traffic;

/** Staff look at pages: one that needs nobody, and some whose functions are away, as they are while an image is made. */
final class OfficeTraffic implements Traffic {

    @Override
    public void send(FunctionClient function) {
        function.browse("/admin/import");
        function.status("GET", "/admin");
        function.status("GET", "/admin/orders");
        function.status("GET", "/admin/products");
        function.status("GET", "/staff/sign-in");
        CommonTraffic.probes(function);
    }
}
