import { da } from '../../i18n/da.ts';
import type { Evidence, Matcher, SubjectEvidence } from '../../matching/match.ts';
import { toThousandths } from './answer-json.ts';
import { wrap } from './layout.ts';

/** What decided an answer: the likeliest entries, the danger, and what it may be about instead. */
export type Why = {
  readonly evidence: readonly Evidence[];
  readonly harm: number;
  /** From this danger on, safety comes first; above 1: never. */
  readonly harmFrom: number;
  readonly subject: SubjectEvidence | null;
};

type WhyJson = {
  id: string;
  title: string;
  nearest: string;
  features: { kind: string; name: string; weight: number }[];
};

/** Why a question is answered as it is. */
export function explain(matcher: Matcher, question: string): Why {
  return {
    evidence: matcher.explain(question),
    harm: matcher.match(question).harm,
    harmFrom: matcher.thresholds.harm,
    subject: matcher.explainSubject(question),
  };
}

/** What counted for and against the likeliest entries, the danger and the subject, for a curator in a terminal. */
export function whyText({ evidence, harm, harmFrom, subject }: Why): string {
  const words = da.terminal.why;
  const entries = evidence.map(({ entry, nearest, features }) =>
    [
      wrap(words.entry(entry.title, entry.id)),
      wrap(`  ${words.nearest(nearest)}`, '  '),
      ...features.map(({ kind, name, weight }) => `  ${words.feature(kind, name, weight)}`),
    ].join('\n'),
  );
  return [
    words.heading,
    ...(entries.length === 0 ? [words.none] : entries),
    ...(subject === null ? [] : [subjectText(subject)]),
    wrap(words.harm(harm, harmFrom)),
  ].join('\n\n');
}

function subjectText({
  subject,
  probability,
  nearest,
  likeness,
  shared,
  ours,
  against,
}: SubjectEvidence): string {
  const words = da.terminal.why;
  return [
    words.subject(subject.title, subject.id),
    `  ${words.nearest(nearest)}`,
    `  ${words.weighed(probability, likeness)}`,
    ...(shared.length === 0 ? [] : [`  ${words.shared(shared)}`]),
    ...(ours.length === 0 ? [] : [`  ${words.ours(ours)}`]),
    `  ${against === null ? words.taken : words.against[against]}`,
  ]
    .map((line) => wrap(line, '  '))
    .join('\n');
}

/**
 * The same as `ask --why --json` adds it: entries best first; `weight` is above 0 for the entry, below against it. `against` says
 * why the subject was not taken, null when it was.
 */
export function whyJson({ evidence, harm, harmFrom, subject }: Why) {
  return {
    why: evidence.map(toJson),
    harm: { probability: toThousandths(harm), from: harmFrom },
    subject:
      subject === null
        ? null
        : {
            ...subject,
            subject: subject.subject.id,
            probability: toThousandths(subject.probability),
            likeness: toThousandths(subject.likeness),
          },
  };
}

function toJson({ entry, nearest, features }: Evidence): WhyJson {
  return {
    id: entry.id,
    title: entry.title,
    nearest,
    features: features.map(({ kind, name, weight }) => ({ kind, name, weight: toThousandths(weight) })),
  };
}
