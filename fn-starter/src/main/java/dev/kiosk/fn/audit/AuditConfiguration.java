package dev.kiosk.fn.audit;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires how the audit log is read. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditController auditController(DatabaseClient database, JsonMapper json) {
        return new AuditController(new AuditLog(database, json));
    }

    @Bean
    StaffApi auditApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/audit/**");
    }
}
