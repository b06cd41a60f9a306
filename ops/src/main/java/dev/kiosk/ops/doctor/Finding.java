package dev.kiosk.ops.doctor;

/**
 * One line of the doctor's.
 *
 * @param check what was looked at
 * @param detail what was found
 * @param remedy what to do; empty where nothing is
 */
public record Finding(String check, Status status, String detail, String remedy) {

    static Finding ok(String check, String detail) {
        return new Finding(check, Status.OK, detail, "");
    }

    static Finding warn(String check, String detail, String remedy) {
        return new Finding(check, Status.WARN, detail, remedy);
    }

    static Finding fail(String check, String detail, String remedy) {
        return new Finding(check, Status.FAIL, detail, remedy);
    }
}
