import type { Effect, Indicator } from '../../model/report.ts';
import { dataset, placeColumns, quantityColumns, textColumns } from '../dataset.ts';

export const indicators = dataset('indicators', 'One row per indicator of the plan/fact table.', (report) => report.indicators, [
  ...placeColumns((item: Indicator) => item.evidence),
  ['task', (item) => item.task],
  ['activity', (item) => item.activity],
  ['name', (item) => item.name],
  ...quantityColumns('plan', (item: Indicator) => item.plan),
  ...quantityColumns('fact', (item: Indicator) => item.fact),
  ['unit', (item) => item.unit],
  ['attainment', (item) => item.attainment],
  ['status', (item) => item.status],
]);

export const effects = dataset('effects', 'One row per line of the socio-economic table.', (report) => report.effects, [
  ...placeColumns((item: Effect) => item.evidence),
  ['code', (item) => item.code],
  ['label', (item) => item.label],
  ...textColumns('unit', (item: Effect) => item.unit),
  ...quantityColumns('plan', (item: Effect) => item.plan),
  ...quantityColumns('fact', (item: Effect) => item.fact),
]);
