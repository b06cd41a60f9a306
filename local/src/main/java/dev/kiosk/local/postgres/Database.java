package dev.kiosk.local.postgres;

/** A database and the role that owns it. */
public record Database(String host, int port, String name, String username, String password) {

    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port + "/" + name;
    }
}
