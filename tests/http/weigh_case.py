#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""weigh_case.py WINNOW CORPUS: the records of weighing, asked of a served case of real files."""
import pathlib
import sys

from served import Served, ServeCase, run_served

WINNOW = pathlib.Path(sys.argv[1])
CORPUS = pathlib.Path(sys.argv[2])


class Weighing(ServeCase):
    def put(self, method, path, body, wanted=200):
        status, answer = Served.client.json(method, path, body)
        self.assertEqual(status, wanted, answer)
        return answer

    def add(self, path, **record):
        return self.put("POST", f"/api/weigh/{path}", record)

    def test_a_hand_over_is_a_source_and_a_step(self):
        sources = {s["cover_name"]: s for s in self.get("/api/weigh/sources")["items"]}
        given = sources["source K"]["head"]["id"]
        steps = self.get(f"/api/weigh/custody?source={given}")["items"]
        self.assertEqual([s["items"] for s in steps], [["hand_over:h1"]])
        self.assertEqual(steps[0]["to"], sources["own organisation"]["head"]["id"])

    def test_a_record_is_added_changed_withdrawn_and_keeps_its_history(self):
        claim = self.add("claims", text="The convoy left at dawn", head={"why": "the note says so"})
        self.assertEqual((claim["head"]["version"], claim["head"]["recorded_by"]), (1, "local"))
        self.assertEqual(claim["head"]["why"], "the note says so")
        path = f"/api/weigh/claims/{claim['head']['id']}"
        self.assertEqual(self.get(path), claim)
        claim["text"] = "A convoy left at dawn"
        changed = self.put("PUT", path, claim)
        self.assertEqual((changed["head"]["version"], changed["text"]), (2, "A convoy left at dawn"))
        late = self.put("PUT", path, claim, 409)
        self.assertEqual(late["fault"], "out_of_date")
        self.assertIn("was changed by local at ", late["reason"])
        self.put("POST", path + "/withdraw", {"version": 2, "why": ""}, 400)
        self.put("POST", path + "/withdraw", {"version": 2, "why": "a mistake"})
        self.assertNotIn(path[-2:], [c["head"]["id"] for c in self.get("/api/weigh/claims")["items"]])
        every = self.get("/api/weigh/claims?withdrawn=1")["items"]
        self.assertIn(True, [c["head"]["is_withdrawn"] for c in every])
        history = self.get(path + "/history")["items"]
        self.assertEqual([h["head"]["version"] for h in history], [1, 2, 3])
        self.put("POST", "/api/undo", {"operation": ""})
        self.assertFalse(self.get(path)["head"]["is_withdrawn"])

    def test_a_policy_is_tried_without_being_kept_and_not_changed_without_a_reason(self):
        standard = self.get("/api/weigh/policy")
        self.assertEqual(standard["scales"], ["icd203", "phia"])
        self.assertEqual([v["letter"] for v in standard["letters"]], list("ABCDEF"))
        policy = {**standard["policy"], "prior": 0.2}
        broken = self.put("POST", "/api/weigh/policy", {**policy, "own": 2}, 400)
        self.assertEqual(broken["where"], "own")
        path = f"/api/weigh/claims/{self.add('claims', text='A policy was tried')['head']['id']}"
        self.put("POST", path + "/assess", {"why": "first"})
        tried = self.put("POST", path + "/preview", {"policy": policy})
        self.assertEqual(tried["policy"]["prior"], 0.2)
        kept = self.get(path + "/page")["assessment"]
        self.assertEqual((kept["head"]["version"], kept["policy"]["prior"]), (1, 0.5))
        refused = self.put("POST", path + "/assess", {"policy": policy}, 403)
        self.assertEqual(refused["where"], "why")
        changed = self.put("POST", path + "/assess", {"policy": policy, "why": "seldom true"})
        self.assertEqual((changed["head"]["version"], changed["head"]["why"]), (2, "seldom true"))
        self.assertEqual(changed["probability"], tried["probability"])

    def test_who_speaks_is_quoted_from_the_page_and_found_by_claim(self):
        document = self.document_named("note.txt")
        passage = self.add("passages", document=document, page=1, quote="The convoy left at dawn.")
        self.assertEqual((passage["from"], passage["to"]), (0, 24))
        wrong = {"document": document, "page": 1, "from": 0, "to": 24, "quote": "No convoy left"}
        self.assertEqual(self.put("POST", "/api/weigh/passages", wrong, 400)["where"], "quote")
        speaker = self.add("sources", cover_name="D1", kind="person")["head"]["id"]
        claim = self.add("claims", text="A convoy left")["head"]["id"]
        refused = self.put("POST", "/api/weigh/attributions", {"claim": claim, "speaker": speaker}, 400)
        self.assertEqual(refused["where"], "passage")
        said = self.add("attributions", claim=claim, speaker=speaker, passage=passage["head"]["id"])
        for query in (f"claim={claim}", f"source={speaker}", f"passage={passage['head']['id']}"):
            found = self.get(f"/api/weigh/attributions?{query}")
            self.assertEqual([a["head"]["id"] for a in found["items"]], [said["head"]["id"]], query)
        self.assertEqual(self.get("/api/weigh/attributions?claim=c999")["total"], 0)

    def test_what_rests_on_a_change_is_marked(self):
        source = self.add("sources", cover_name="D2")
        claim = self.add("claims", text="A permit was sold")["head"]["id"]
        said = self.add(
            "attributions", claim=claim, speaker=source["head"]["id"], oral_reason="by phone", noted_by="me"
        )["head"]["id"]
        self.assertNotIn(said, self.get("/api/weigh/attributions")["stale"])
        source["interests"] = "sells permits"
        self.put("PUT", f"/api/weigh/sources/{source['head']['id']}", source)
        self.assertIn(said, self.get("/api/weigh/attributions")["stale"])

    def test_a_real_name_is_told_for_its_passphrase_alone(self):
        source = self.add("sources", cover_name="D3")["head"]["id"]
        path = f"/api/weigh/sources/{source}"
        sealed = self.put("POST", path + "/seal", {"name": "Ahmad al-Jazairi", "passphrase": "correct horse"})
        self.assertTrue(sealed["has_sealed_name"])
        self.put("POST", path + "/reveal", {"passphrase": "wrong"}, 403)
        told = self.put("POST", path + "/reveal", {"passphrase": "correct horse"})
        self.assertEqual(told, {"name": "Ahmad al-Jazairi"})
        for file in (Served.folder / "case").glob("case.sqlite*"):
            self.assertNotIn(b"Jazairi", file.read_bytes(), file.name)

    def test_ratings_are_ones_own_and_assessments_are_computed(self):
        question = self.add("questions", text="What is the note?")["head"]["id"]
        rest = self.get(f"/api/weigh/hypotheses?question={question}")["items"]
        self.assertEqual([h["is_catch_all"] for h in rest], [True])
        document = self.document_named("note.txt")
        item = self.add("evidence", **{"from": f"document:{document}", "to": f"question:{question}"})["head"]["id"]
        rating = {"hypothesis": rest[0]["head"]["id"], "item": item, "rater": "somebody", "expectation": "likely"}
        rated = self.put("POST", "/api/weigh/ratings", rating)
        self.assertEqual((rated["rater"], rated["question"]), ("local", question))
        self.assertEqual(self.get(f"/api/weigh/ratings?question={question}")["total"], 1)
        self.put("POST", "/api/weigh/assessments", {"target": "claim:c1"}, 405)

    def test_a_claim_is_weighed_kept_and_marked_once_a_source_changes(self):
        gate = self.add("sources", cover_name="M", grades=[{"letter": "F", "reason": "not used before"}])
        claim = self.add("claims", text="The files are genuine")["head"]["id"]
        for name in ("W1", "W2"):
            speaker = self.add("sources", cover_name=name, soundness=0.6, soundness_reason="as tried")
            self.add("attributions", claim=claim, speaker=speaker["head"]["id"], basis="witnessed",
                     reached_via=[gate["head"]["id"]], oral_reason="by phone", noted_by="me")
        path = f"/api/weigh/claims/{claim}"
        page = self.get(path + "/page")
        self.assertEqual((page["state"], page["state_rule"]), ("open", "one_voice"))
        self.assertEqual([v["through"] for v in page["voices_for"]], [[gate["head"]["id"]]])
        self.assertNotIn("assessment", page)
        refused = self.put("POST", path + "/assess", {"digit": "1"}, 403)
        self.assertEqual(refused["where"], "digit")
        kept = self.put("POST", path + "/assess", {"why": "a first look", "digit": "2"})
        self.assertEqual((kept["head"]["version"], kept["digit"], kept["confidence"]), (1, "2", "low"))
        self.assertLess(kept["probability"], kept["naive"])
        self.assertFalse(self.get(path + "/page")["is_stale"])
        help_most = self.get(path + "/help")["items"]
        self.assertEqual(help_most[0]["independence"], 2)
        gate["grades"].append({"letter": "B", "reason": "was right twice"})
        self.put("PUT", f"/api/weigh/sources/{gate['head']['id']}", gate)
        stale = self.get(path + "/page")
        self.assertTrue(stale["is_stale"])
        self.assertEqual(stale["assessment"]["probability"], kept["probability"])
        self.assertGreater(stale["now"]["probability"], kept["probability"])
        again = self.put("POST", path + "/assess", {"why": "M was graded"})
        self.assertEqual(again["head"]["version"], 2)
        self.assertNotEqual(again["inputs_hash"], kept["inputs_hash"])
        graph = self.get(f"/api/weigh/custody-graph?claim={claim}")
        self.assertEqual(len(graph["links"]), 3)
        self.put("POST", "/api/weigh/claims/c999/assess", {}, 404)

    def test_rivals_are_ranked_once_a_column_is_rated(self):
        question = self.add("questions", text="What are the files?")["head"]["id"]
        self.add("hypotheses", question=question, text="They are what they seem")
        rows = self.get(f"/api/weigh/hypotheses?question={question}")["items"]
        item = self.add("evidence", **{"from": f"document:{self.document_named('note.txt')}",
                                       "to": f"question:{question}", "label": "E1"})["head"]["id"]
        path = f"/api/weigh/questions/{question}"
        self.put("POST", path + "/assess", {}, 403)
        self.assertEqual(self.get(path + "/matrix")["result"], [])
        for row, expected in zip(rows, ("even", "very_likely")):
            self.add("ratings", hypothesis=row["head"]["id"], item=item, expectation=expected)
        page = self.get(path + "/matrix")
        self.assertTrue(page["is_complete"])
        self.assertAlmostEqual(sum(r["probability"] for r in page["result"]), 1)
        kept = self.put("POST", path + "/assess", {})
        self.assertEqual(kept["target"], f"question:{question}")

    def test_what_makes_no_sense_is_named(self):
        for kind, body, field in (
            ("claims", {"text": ""}, "text"),
            ("claims", {"text": "A", "kind": "rumour"}, "kind"),
            ("custody", {"items": ["document:99999"]}, "items"),
            ("sources", {"cover_name": "X", "soundness": 1.0}, "soundness"),
        ):
            answer = self.put("POST", f"/api/weigh/{kind}", body, 400)
            self.assertEqual(answer["where"], field, answer)
        status, _ = Served.client.json("GET", "/api/weigh/claims/c999")
        self.assertEqual(status, 404)


if __name__ == "__main__":
    run_served(WINNOW, CORPUS)
