{{/* How the volume is mounted: as it was when it was made, for that can never change. */}}
{{- define "kiosk.accessMode" -}}
{{- $claim := lookup "v1" "PersistentVolumeClaim" .Release.Namespace "kiosk-postgres" -}}
{{- dig "spec" "accessModes" (list .Values.postgres.inCluster.storage.accessMode) $claim | first -}}
{{- end }}
