#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""worked_example.py WINNOW: the worked example from the first file to the correction, against a served case.

Every step enters its records as the screens do and compares what the claim "the files are genuine" then says:
probability, interval, independent voices, cut sets, sentences, stale marks. The tests run in the order of their
names; each goes on where the one before ended. At the end the page docs/user/worked_example.md and what ./run
--example prints must name the same figures.
"""
import re
import subprocess
import sys
import unittest

from worked_case import ROOT, WorkedCase

WINNOW = sys.argv[1]
KEPT = {}  # Assessments by step, whose figures the manual page must name.


def texts(sentences):
    return "\n".join(sentence["text"] for sentence in sentences)


def figures_of(kept):
    figures = [kept["probability"]] if kept["low"] == kept["high"] else [kept["low"], kept["high"]]
    return " to ".join(f"{100 * figure:.1f} %" for figure in figures)


class WorkedExample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.case = WorkedCase(WINNOW)

    @classmethod
    def tearDownClass(cls):
        status = cls.case.end()
        assert status == 0, f"winnow serve ended with status {status}"

    def cut_sets(self, assessment, mode="fabricate"):
        sources = {s["head"]["id"]: s["cover_name"] for s in self.case.get("/api/weigh/sources")["items"]}
        found = next(m for m in assessment["modes"] if m["mode"] == mode)
        return sorted("".join(sorted(sources[a] for a in s["actors"])) for s in found["cut_sets"])

    def independence(self, assessment, mode="fabricate"):
        found = next(m for m in assessment["modes"] if m["mode"] == mode)
        return found["independence_low"], found["independence_high"]

    def says(self, assessment, *parts):
        for part in parts:
            self.assertIn(part, texts(assessment["sentences"]))

    def weighed(self, step, probability, low=None, high=None):
        """What the records say now, compared, and kept as an assessment."""
        kept = self.case.assess(why=step)
        now = self.case.page()["now"]
        self.assertEqual(kept["inputs_hash"], now["inputs_hash"])
        self.assertAlmostEqual(kept["probability"], probability, delta=0.0005)
        self.assertAlmostEqual(kept["low"], low or probability, delta=0.0005)
        self.assertAlmostEqual(kept["high"], high or probability, delta=0.0005)
        KEPT[step] = kept
        return kept

    def help(self):
        return {(row["code"], row["target"]): row for row in self.case.get("/api/weigh/claims/c1/help")["items"]}

    def source(self, name):
        items = self.case.get("/api/weigh/sources")["items"]
        return next(s["head"]["id"] for s in items if s["cover_name"] == name)

    def enter_without_moving(self, step):
        """Every line of the step is entered and leaves all numbers of the claim as they were (I-12)."""
        before = self.case.page()

        def compare(line, _):
            page = self.case.page()
            for name in ("probability", "low", "high", "likelihood_ratio", "naive", "modes"):
                self.assertEqual(page["now"][name], before["now"][name], line)

        self.case.enter(step, compare)
        return before, self.case.page()

    def test_0_what_was_handed_over_rests_on_everyone_it_came_through(self):
        self.case.enter("step-0")
        before = self.case.page()
        self.assertNotIn("assessment", [k for k, v in before.items() if v])
        self.assertIn("never weighed", texts(before["readiness"]))
        kept = self.weighed("step 0", .6425)
        self.assertEqual(self.independence(kept), (1, 1))
        self.assertEqual(self.cut_sets(kept), ["B", "D1", "M"])
        self.assertEqual(self.independence(kept, "select"), (1, 1))
        self.assertEqual(self.cut_sets(kept, "select"), ["B", "M"])
        self.says(kept, "Everything rests on each of these: ", "Any one of them alone could have made it up.",
                  "No copy is held: authenticity checks not applicable.", "M could choose what we saw")
        self.assertEqual(self.case.page()["state"], "open")
        digits = self.case.assess(why="step 0", digit="3")
        self.assertEqual(digits["digit"], "3")
        letters = {actor["label"]: actor["letter"] for actor in self.case.page()["actors"]}
        self.assertEqual(letters["M"], "F")

    def test_1_three_who_agree_through_one_gate_are_one_voice(self):
        self.case.enter("step-1")
        page = self.case.page()
        self.assertTrue(page["is_stale"])
        self.assertIn("step 0", page["assessment"]["head"]["why"])
        kept = self.weighed("step 1", .655)
        self.assertFalse(self.case.page()["is_stale"])
        self.assertEqual(self.independence(kept), (1, 1))
        self.assertEqual(self.cut_sets(kept), ["B", "D1D2D3", "M"])
        self.assertAlmostEqual(kept["naive"], .853, delta=0.0005)
        gate = next(c for c in self.case.page()["ceilings"] if len(c["actors"]) == 2)
        self.assertEqual(sorted(gate["actors"]), sorted([self.source("M"), self.source("B")]))
        self.assertAlmostEqual(gate["probability"], .7375, delta=0.00005)
        self.says(kept, "3 reports, 1 independent voice.", "Everything rests on M.", "cannot exceed 74 %",
                  "It is likely (66 %) that the claim", "Our confidence in this judgement is low")
        self.assertIn("What was compared came through M, who also handled what is in question",
                      texts(self.case.page()["warnings"]))
        for sentence in kept["sentences"]:
            self.assertFalse("likely" in sentence["text"] and "confidence" in sentence["text"], sentence["text"])
        status, refused = self.case.ask("POST", "/api/weigh/claims/c1/assess", {"digit": "1"})
        self.assertEqual((status, refused["fault"], refused["hint"]), (403, "refused", "2 may be given"))
        self.assertEqual(self.case.assess(why="step 1", digit="2")["digit"], "2")

    def test_2_who_repeats_adds_exactly_nothing(self):
        before = self.case.page()["now"]
        self.case.enter("step-2")
        kept = self.weighed("step 2", .655)
        for name in ("probability", "low", "high", "likelihood_ratio", "modes"):
            self.assertEqual(kept[name], before[name], name)
        self.assertAlmostEqual(kept["naive"], .891, delta=0.0005)
        self.says(kept, "K repeats D2; it is not a second source.")
        self.assertEqual([r["label"] for r in self.case.page()["repeaters"]], ["K"])

    def test_3a_an_answer_adds_an_explanation_and_no_number(self):
        _, after = self.enter_without_moving("step-3a")
        self.assertFalse(after["is_stale"])
        self.assertEqual([r["moderation"] for r in after["responses"]], ["published"])
        self.assertIn("find a witness whom the militia did not bring", after["looked_for"])
        rows = self.case.get("/api/weigh/questions/q1/matrix")["rows"]
        self.assertIn("fabricated by the militia", [row["text"] for row in rows])

    def test_3b_genuine_is_one_claim_and_policy_another(self):
        _, after = self.enter_without_moving("step-3b")
        self.assertFalse(after["is_stale"])
        other = self.case.assess("c2", why="step 3b")
        self.assertAlmostEqual(other["probability"], .6425, delta=0.0005)

    def test_3c_a_gap_is_marked_and_an_opinion_is_moderated(self):
        _, after = self.enter_without_moving("step-3c")
        self.assertTrue(after["is_stale"])  # The step of custody is another version now.
        kept = self.weighed("step 3c", .655)
        self.says(kept, "Custody gap: nothing documents the way from D1 to M.")
        self.assertIn("Who carried the files from D1 to M, when, and what was left out on the way?",
                      after["looked_for"])
        declined = [r for r in self.case.get("/api/weigh/responses")["items"] if r["moderation"] == "declined"]
        self.assertEqual([r["respondent"] for r in declined], ["R4"])
        self.assertEqual(len(self.case.get("/api/weigh/questions/q1/matrix")["rows"]), 5)

    def test_3d_what_came_by_an_unknown_path_makes_an_interval(self):
        self.case.enter("step-3d")
        self.assertTrue(self.case.page()["is_stale"])
        kept = self.case.assess(why="step 3d")
        KEPT["step 3d"] = kept
        self.assertAlmostEqual(kept["low"], .635, delta=0.0005)
        self.assertAlmostEqual(kept["high"], .851, delta=0.0005)
        self.assertEqual(self.independence(kept), (1, 2))
        status, refused = self.case.ask("POST", "/api/weigh/claims/c1/assess", {"digit": "1"})
        self.assertEqual((status, refused["fault"]), (403, "refused"))
        placed = {p["name"]: p["probability"] for p in self.case.page()["placements"]}
        self.assertAlmostEqual(placed["derived"], .655, delta=0.0005)
        self.assertAlmostEqual(placed["behind"], .635, delta=0.0005)
        self.assertAlmostEqual(placed["separate"], .851, delta=0.0005)
        self.says(kept, "The path of paper-on-a-post.txt is not known", "likely to very likely")
        found = self.help()[("help_upstream_found", "document:" + self.case.documents["paper-on-a-post.txt"])]
        self.assertAlmostEqual(found["if_well"], .851, delta=0.0005)
        self.assertAlmostEqual(found["if_badly"], .655, delta=0.0005)

    def test_4_what_would_help_most_and_the_rivals(self):
        self.case.enter("step-4")
        kept = self.weighed("step 4", .655)
        self.assertEqual(self.independence(kept), (1, 1))
        rows = self.help()
        witness = rows[("help_reached_without_gate", "attribution:a3")]
        for row, well, badly, voices in (
            (witness, .857, .857, 2),
            (rows[("help_new_witness", "")], .848, .848, 2),
            (rows[("help_separate_holder", "")], .915, .915, 2),
            (rows[("help_witness_behind_gate", "")], .635, .635, 1),
            (rows[("help_actor_examined", "source:" + self.source("M"))], .940, .500, 1),
            (rows[("help_actor_examined", "source:" + self.source("D1"))], .683, .604, 1),
        ):
            self.assertAlmostEqual(row["if_well"], well, delta=0.0005, msg=row["text"])
            self.assertAlmostEqual(row["if_badly"], badly, delta=0.0005, msg=row["text"])
            self.assertEqual(row["independence"], voices, row["text"])
        self.assertEqual(witness["text"], "Meet D3 without M.")
        first = self.case.get("/api/weigh/claims/c1/help")["items"][0]
        self.assertEqual(first["code"], "help_separate_holder")
        ranked = self.case.send("POST", "/api/weigh/questions/q1/assess", {"why": "step 4"})
        KEPT["question"] = ranked
        wanted = {"h2": .2201, "h4": .1214, "h3": .0650, "h5": .5378, "h1": .0557}
        for row in ranked["hypotheses"]:
            self.assertAlmostEqual(row["probability"], wanted[row["hypothesis"]], delta=0.00005)
        self.assertAlmostEqual(sum(row["probability"] for row in ranked["hypotheses"]), 1)
        self.says(ranked, "Without E4 and E7 it would not lead.", "12 of 140 single ratings")
        matrix = self.case.get("/api/weigh/questions/q1/matrix")
        self.assertTrue(matrix["is_complete"])
        self.assertAlmostEqual(matrix["lead"], .388, delta=0.0005)

    def test_5a_a_witness_less_may_raise_the_number(self):
        self.case.enter("step-5a")
        stale = self.case.page()
        self.assertTrue(stale["is_stale"])
        self.assertEqual(stale["stale_because"], ["attribution:a1"])
        for kind, ids in (("claims", ["c1"]), ("questions", ["q1"])):
            self.assertTrue(set(ids) <= set(self.case.get(f"/api/weigh/{kind}")["stale"]), kind)
        kept = self.weighed("step 5a", .668)
        self.assertEqual(self.cut_sets(kept), ["B", "D2D3", "M"])

    def test_5b_a_denial_contests_and_the_correction_names_what_it_touches(self):
        self.case.enter("step-5b")
        kept = self.weighed("step 5b", .357)
        self.assertEqual(self.case.page()["state"], "contested")
        self.says(kept, "Contested: 1 denial on record.")
        correction = self.case.get("/api/weigh/corrections")["items"][0]
        assessment = next(a for a in self.case.get("/api/weigh/assessments")["items"] if a["target"] == "claim:c1")
        self.assertEqual(correction["target"], "claim:c1")
        self.assertIn("assessment:" + assessment["head"]["id"], correction["affected"])
        self.assertIn("question:q1", correction["affected"])
        self.assertEqual([c["head"]["id"] for c in self.case.page()["corrections"]], [correction["head"]["id"]])
        policy = self.case.assess("c2", why="step 5b")
        self.assertLess(policy["probability"], .5)
        self.assertEqual(self.case.page("c2")["state"], "contested")

    def test_6_every_assessment_is_kept_with_its_reason(self):
        assessment = next(a for a in self.case.get("/api/weigh/assessments")["items"] if a["target"] == "claim:c1")
        history = self.case.get(f"/api/weigh/assessments/{assessment['head']['id']}/history")["items"]
        self.assertEqual(list(dict.fromkeys(h["head"]["why"] for h in history)),
                         [step for step in KEPT if step.startswith("step")])

    def test_7_the_manual_page_names_these_figures(self):
        page = (ROOT / "docs/user/worked_example.md").read_text()
        rows = dict(re.findall(r"(?m)^\| (step \d\w?) \|.*\| ([^|]+) \|$", page))
        for step, kept in KEPT.items():
            if not step.startswith("step"):
                continue
            self.assertEqual(rows.get(step), figures_of(kept), step)
        for row in KEPT["question"]["hypotheses"]:
            self.assertIn(f"{100 * row['probability']:.1f} %", page)
        for figure in ("85.3 %", "89.1 %", "73.75 %", "85.7 %", "84.8 %", "91.5 %"):
            self.assertIn(figure, page)

    def test_8_the_example_of_run_is_the_same_walk(self):
        script = '. "$1/tools/setup.sh"; . "$1/tools/example.sh"; winnow=$2; open_example "$3"'
        words = ["bash", "-c", script, "run", ROOT, WINNOW, self.case.folder / "made"]
        made = subprocess.run(words, capture_output=True, text=True)
        self.assertEqual(made.returncode, 0, made.stderr)
        printed = dict(re.findall(r"(?m)^(step \d\w?): .*\n  (.*?) \(", made.stdout))
        for step, kept in KEPT.items():
            if step.startswith("step"):
                self.assertEqual(printed[step], figures_of(kept), step)
        self.assertFalse((self.case.folder / "made.being-made").exists())
        again = subprocess.run(words, capture_output=True, text=True)
        self.assertIn("from an earlier run", again.stderr)
        self.assertIn("The files are genuine", again.stdout)
        refused = subprocess.run([*words[:-1], self.case.folder], capture_output=True, text=True)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("it is no case; name a folder that does not exist yet", refused.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
