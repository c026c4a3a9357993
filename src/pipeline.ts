import { createHash } from 'node:crypto';
import { extract } from '../extractors/index.ts';
import { projectVotes } from '../extractors/project/votes.ts';
import { extractStatements } from '../extractors/statements/statements.ts';
import { applyPolicy } from './check/apply-policy.ts';
import { checks } from './check/index.ts';
import { DEFAULT_POLICY, type Policy } from './check/policy.ts';
import { runChecks } from './check/run.ts';
import type { SourceDocument } from './model/document.ts';
import type { Stage } from './model/failure.ts';
import type { CheckResult, Excepted, Finding } from './model/finding.ts';
import { REPORT_VERSION, type Report } from './model/report.ts';
import type { Statement } from './model/statement.ts';
import type { StructuredDocument } from './model/structure.ts';
import type { FieldVotes } from './model/votes.ts';
import type { TaughtWording, UnknownWording } from './model/wording.ts';
import { readDocument } from './read/index.ts';
import { type Pace, UNHURRIED } from './read/pace.ts';
import { DEFAULT_READ_OPTIONS, type ReadInput, type ReadOptions } from './read/reader.ts';
import { structure } from './structure/index.ts';
import { textsOf } from './structure/passages.ts';
import { unknownWordings } from './structure/unknown-wordings.ts';
import { withTaught } from './text/wordings/taught.ts';

/** Everything known about one document. `report`, `findings` and `checks` are what is stored and exported. */
export interface Processed {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Findings that an exception of the policy explains. */
  readonly excepted: readonly Excepted[];
  readonly checks: readonly CheckResult[];
  readonly document: StructuredDocument;
  readonly statements: readonly Statement[];
  /** What it says that is in no lexicon. */
  readonly unknown: readonly UnknownWording[];
}

export interface PipelineInput extends ReadInput {
  /** Path relative to the archive, as shown to people. */
  readonly path: string;
}

/** What surrounds one document. */
export interface Setting {
  /** Hears which stage begins. */
  readonly onStage?: (stage: Stage) => void;
  /** That of the workspace. */
  readonly policy?: Policy;
  readonly pace?: Pace;
  /** What people said wordings mean. */
  readonly taught?: readonly TaughtWording[];
}

/** bytes → source → structure → facts → findings. Throws UnreadableFileError for bytes that cannot be opened. */
export async function processDocument(
  input: PipelineInput,
  options: ReadOptions = DEFAULT_READ_OPTIONS,
  { onStage = () => {}, policy = DEFAULT_POLICY, pace = UNHURRIED, taught = [] }: Setting = {},
): Promise<Processed> {
  onStage('read');
  const source = await readDocument(input, options, pace);
  return withTaught(
    taught,
    () => textsOf(source),
    () => understood(input, source, { onStage, policy }),
  );
}

/** Everything after the reading, in which nothing waits. */
function understood(
  input: PipelineInput,
  source: SourceDocument,
  { onStage, policy }: Required<Pick<Setting, 'onStage' | 'policy'>>,
): Processed {
  onStage('structure');
  const document = structure(source);
  onStage('extract');
  const facts = extract(document);
  const report: Report = { version: REPORT_VERSION, document: describe(input, source, document), ...facts };
  const statements = extractStatements(document, report);
  onStage('check');
  const found = runChecks(checks, { report, document, statements, tolerances: policy.tolerances });
  const { findings, excepted, results } = applyPolicy(policy, found, report.project.grantee.name?.value ?? null);
  return { report, findings, excepted, checks: results, document, statements, unknown: unknownWordings(document) };
}

/** What the project data of a document are chosen from. */
export function explain(source: SourceDocument): FieldVotes[] {
  return projectVotes(structure(source));
}

function describe(input: PipelineInput, source: SourceDocument, document: StructuredDocument): Report['document'] {
  return {
    id: createHash('sha256').update(input.bytes).digest('hex'),
    name: input.name,
    path: input.path,
    mediaType: source.mediaType,
    bytes: input.bytes.length,
    pages: source.pages,
    textLayer: source.textLayer,
    languages: [...document.languages],
    kind: document.kind,
    status: source.warnings.some((warning) => warning.partial) ? 'partial' : 'complete',
    warnings: source.warnings.map((warning) => ({ ...warning })),
    ...(source.signatures ? { signatures: source.signatures.map((signature) => ({ ...signature })) } : {}),
  };
}
