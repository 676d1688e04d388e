export interface InstallationTables {
  installation: { name: string; value: string }
  migration: { name: string; appliedAt: number }
}
