import { answers } from './da/answers.ts';
import { calibrate } from './da/calibrate.ts';
import { check } from './da/check.ts';
import { config } from './da/config.ts';
import { evaluation } from './da/evaluation.ts';
import { failures } from './da/failures.ts';
import { manifest } from './da/manifest.ts';
import { problems } from './da/problems.ts';
import { schema } from './da/schema.ts';
import { slack } from './da/slack.ts';
import { terminal } from './da/terminal.ts';

/** Every word that the interface says, in Danish. A further language must fill the same shape (`typeof da`). */
export const da = {
  answers,
  calibrate,
  check,
  config,
  evaluation,
  failures,
  manifest,
  problems,
  schema,
  slack,
  terminal,
};
