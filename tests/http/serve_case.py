#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""serve_case.py WINNOW CORPUS: the API of a served case, asked by a client that is no browser.

Reads real files into a case in a temporary folder, serves it, and asks every route. Nothing is
mocked: what stands in the answers was read by the workers in their cage.
"""
import csv
import hashlib
import io
import pathlib
import sys
import time
import zipfile

from served import Served, ServeCase, quoted, run_served

WINNOW = pathlib.Path(sys.argv[1])
CORPUS = pathlib.Path(sys.argv[2])
READ_TIME_S = 60


def hand_over(path, source):
    return {"path": path, "source": source, "received_on": "2026-01-02", "how": "by hand", "said": "", "restrictions": ""}


class WhoMayAsk(ServeCase):
    def test_the_token_of_the_address_works_once(self):
        status, answer = Served.stranger.json("POST", "/api/open", {"token": Served.client.token})
        self.assertEqual(status, 403)
        self.assertIn("used already", answer["reason"])

    def test_the_cookie_cannot_be_read_by_scripts_or_sent_from_elsewhere(self):
        for part in ("__Host-", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"):
            self.assertIn(part, Served.cookie_line)

    def test_without_the_cookie_nothing_is_told(self):
        for path in ("/api/case", "/api/status", "/api/search?q=convoy", "/api/documents/1"):
            status, _ = Served.stranger.json("GET", path)
            self.assertEqual(status, 403, path)
        _, page = Served.stranger.ask("GET", "/")
        self.assertIn(b'<meta name="winnow" content=""', page)

    def test_other_hosts_and_other_pages_are_refused(self):
        client = Served.client
        for headers, wanted in (
            ({"Host": "evil.example"}, 421),
            ({"Host": f"localhost:{client.port}"}, 421),
            ({"Origin": "http://evil.example"}, 403),
            ({"Origin": f"http://127.0.0.1:{client.port + 1}"}, 403),
            ({"Origin": None}, 403),
            ({"Sec_Fetch_Site": "same-site"}, 403),
            ({"Sec_Fetch_Site": "cross-site"}, 403),
        ):
            status, _ = client.json("GET", "/api/case", **headers)
            self.assertEqual(status, wanted, headers)

    def test_a_write_needs_the_token_of_its_page(self):
        for token in (None, "", "0" * 64):
            status, _ = Served.client.json("POST", "/api/ledger/pause", {"paused": True}, X_Winnow=token)
            self.assertEqual(status, 403)

    def test_every_answer_forbids_scripts_of_others(self):
        for path in ("/", "/api/case", "/api/nothing", "/assets/nothing.js", "/api/pages/1/999"):
            response, _ = Served.client.ask("GET", path)
            self.assertIn("default-src 'none'", response.getheader("Content-Security-Policy"), path)
            self.assertEqual(response.getheader("X-Content-Type-Options"), "nosniff", path)
            self.assertIsNone(response.getheader("Access-Control-Allow-Origin"), path)

    def test_a_body_over_the_limit_is_refused_and_named(self):
        # The refusal comes before the body is read, so none is sent.
        response, _ = Served.client.ask("POST", "/api/query/read", Content_Length=str(2 << 20))
        self.assertEqual(response.status, 413)
        self.assertIn("default-src 'none'", response.getheader("Content-Security-Policy"))


class Finding(ServeCase):
    def test_a_word_is_found_in_either_script(self):
        latin = self.get("/api/search?q=convoys")
        self.assertEqual(latin["hits"][0]["file"], "note.txt")
        marked = [r["text"] for s in latin["hits"][0]["snippets"] for r in s["runs"] if r["hit"]]
        self.assertIn("convoy", marked)
        arabic = self.get("/api/search?q=" + quoted("التاريخ"))
        files = {hit["file"] for hit in arabic["hits"]}
        self.assertLessEqual({"lo_ara_Amiri.pdf", "ara_Amiri.docx"}, files)

    def test_under_every_list_stands_what_was_not_searched(self):
        answer = self.get("/api/search?q=convoy")
        self.assertGreaterEqual(answer["not_searched"]["files"], 1)
        self.assertIn("files not searched", answer["not_searched"]["sentence"])

    def test_a_query_that_makes_no_sense_says_where(self):
        answer = self.get("/api/search?q=" + quoted('"open'))
        self.assertEqual(answer["hits"], [])
        self.assertTrue(answer["errors"][0]["reason"])
        self.assertGreaterEqual(answer["not_searched"]["files"], 1)

    def test_none_found_says_why(self):
        answer = self.get("/api/search?q=convoi&level=words")
        self.assertEqual(answer["total"]["value"], 0)
        self.assertIn("convoy", [near["word"] for near in answer["why_none"][0]["near"]])

    def test_filters_narrow_and_a_minus_excludes(self):
        every = self.get("/api/search?q=&group=document")["documents_total"]["value"]
        pdf = self.get("/api/search?q=&group=document&type=pdf")["documents_total"]["value"]
        rest = self.get("/api/search?q=&group=document&type=-pdf")["documents_total"]["value"]
        self.assertGreater(pdf, 0)
        self.assertEqual(every, pdf + rest)

    def test_facets_count_what_the_search_counts(self):
        facets = {f["field"]: f["values"] for f in self.get("/api/facets?q=")["facets"]}
        self.assertLessEqual({"state", "type", "language", "source", "folder"}, set(facets))
        for value in facets["type"]:
            found = self.get(f"/api/search?q=&group=document&type={quoted(value['value'])}")
            self.assertEqual(found["documents_total"]["value"], value["count"], value)

    def test_a_list_answers_each_line_as_if_asked_by_hand(self):
        lines = ["convoy", "no-such-word", 'a "bad line', "التاريخ"]
        status, answer = Served.client.json("POST", "/api/search/list", {"lines": lines, "as_queries": False, "level": "forms"})
        self.assertEqual(status, 200, answer)
        self.assertEqual([line["line"] for line in answer["lines"]], lines)
        for line in (answer["lines"][0], answer["lines"][3]):
            by_hand = self.get("/api/search?q=" + quoted(f'"{line["line"]}"'))
            self.assertEqual(line["hits"], by_hand["total"]["value"], line)

    def test_all_results_come_as_a_file_in_three_formats(self):
        pages = self.get("/api/search?q=&group=page&count_all=1")["total"]["value"]
        response, body = Served.client.ask("GET", "/api/search.csv?q=&group=page")
        self.assertTrue(response.getheader("Content-Disposition").startswith("attachment"))
        rows = list(csv.reader(body.decode("utf-8-sig").splitlines()))
        self.assertEqual(len([row for row in rows[1:] if row[0] != "about"]), pages)
        self.assertIn("files not searched", str(rows[-6:]))
        exported = self.get("/api/search.json?q=" + quoted("التاريخ"))
        self.assertTrue(exported["complete"])
        self.assertEqual(len(exported["results"][0]["sha256"]), 64)
        _, body = Served.client.ask("GET", "/api/search.xlsx?q=convoy")
        self.assertIsNone(zipfile.ZipFile(io.BytesIO(body)).testzip())
        status, answer = Served.client.json("GET", "/api/search.csv?q=" + quoted('"open'))
        self.assertEqual(status, 400, answer)

    def test_how_a_query_is_read_can_be_asked_alone(self):
        status, answer = Served.client.json("POST", "/api/query/read", {"q": "convoys AND type:pdf", "level": "forms"})
        self.assertEqual(status, 200, answer)
        self.assertEqual(answer["errors"], [])
        self.assertIn("filter", [one["kind"] for one in answer["how_read"]])

    def test_a_bad_parameter_is_named(self):
        for path in ("/api/search?q=a&count=-1", "/api/search?q=a&first=x", "/api/search?q=%ff"):
            status, answer = Served.client.json("GET", path)
            self.assertEqual(status, 400, path)
            self.assertTrue(answer["reason"])


class Seeing(ServeCase):
    def test_a_hit_stands_on_its_page_with_boxes(self):
        document = self.document_named("lo_ara_Amiri.pdf")
        hits = self.get("/api/search?q=" + quoted("التاريخ type:pdf"))["hits"]
        page = hits[0]["page"]
        marks = self.get(f"/api/pages/{document}/{page}/marks?q={quoted('التاريخ')}")
        text = self.get(f"/api/pages/{document}/{page}/text")["text"]
        self.assertGreater(marks["total"], 0)
        for mark in marks["hits"]:
            self.assertIn("تاريخ", text[mark["from"] : mark["to"]])
            for x, y, width, height in mark["boxes"]:
                self.assertTrue(0 <= x <= x + width <= 1.0001 and 0 <= y <= y + height <= 1.0001)
        self.assertTrue(all(mark["boxes"] for mark in marks["hits"]))

    def test_words_carry_their_place_in_the_text(self):
        document = self.document_named("lo_ara_Amiri.pdf")
        text = self.get(f"/api/pages/{document}/1/text")["text"]
        words = [w for line in self.get(f"/api/pages/{document}/1/words")["lines"] for w in line["words"]]
        self.assertGreater(len(words), 50)
        for word in words:
            self.assertEqual(text[word["from"] : word["to"]], word["t"])

    def test_the_page_is_a_picture_of_the_asked_width(self):
        document = self.document_named("lo_ara_Amiri.pdf")
        for width in (200, 900, 1800):
            response, png = Served.client.ask("GET", f"/api/pages/{document}/1?w={width}")
            self.assertEqual(response.status, 200)
            self.assertEqual(png[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(int.from_bytes(png[16:20], "big"), width)
        status, answer = Served.client.json("GET", f"/api/pages/{document}/1?w=123")
        self.assertEqual(status, 400, answer)

    def test_a_document_tells_its_facts_places_and_family(self):
        mail = self.get(f"/api/documents/{self.document_named('simple-multipart.eml')}")
        self.assertEqual(len(mail["sha256"]), 64)
        self.assertTrue(mail["places"][0]["path"])
        self.assertGreater(mail["family"]["children_total"], 0)
        child = mail["family"]["children"][0]["document"]
        self.assertEqual(
            self.get(f"/api/documents/{child}")["family"]["container"]["name"], "simple-multipart.eml"
        )
        status, _ = Served.client.json("GET", "/api/documents/999999")
        self.assertEqual(status, 404)

    def test_find_in_the_document_agrees_with_its_marks(self):
        document = self.document_named("lo_ara_Amiri.pdf")
        found = self.get(f"/api/find/{document}?q={quoted('التاريخ')}")
        on_first = [hit for hit in found["hits"] if hit["page"] == 1]
        marks = self.get(f"/api/pages/{document}/1/marks?q={quoted('التاريخ')}")
        self.assertEqual(len(on_first), marks["total"])

    def test_the_original_comes_once_from_another_host_and_is_never_shown(self):
        document = self.document_named("simple-multipart.eml")
        status, link = Served.client.json("POST", f"/api/documents/{document}/original-link", {})
        self.assertEqual(status, 200, link)
        host = f"localhost:{Served.client.port}"
        response, original = Served.client.ask("GET", link["url"], Host=host, Cookie=None)
        self.assertEqual(response.status, 200)
        self.assertEqual(original, (CORPUS / "mail/simple-multipart.eml").read_bytes())
        self.assertTrue(response.getheader("Content-Disposition").startswith("attachment"))
        self.assertIn("sandbox", response.getheader("Content-Security-Policy"))
        again, _ = Served.client.ask("GET", link["url"], Host=host)
        self.assertEqual(again.status, 404)

    def test_an_original_that_was_changed_on_the_disk_does_not_leave(self):
        document = self.document_named("simple-multipart.eml")
        sha256 = hashlib.sha256((CORPUS / "mail/simple-multipart.eml").read_bytes()).hexdigest()
        kept = Served.folder / "case/blobs" / sha256[:2] / sha256[2:]
        whole = kept.read_bytes()
        _, link = Served.client.json("POST", f"/api/documents/{document}/original-link", {})
        try:
            kept.chmod(0o600)
            kept.write_bytes(whole + b"\n")
            host = f"localhost:{Served.client.port}"
            response, refused = Served.client.ask("GET", link["url"], Host=host, Cookie=None)
        finally:
            kept.write_bytes(whole)
        self.assertNotEqual(response.status, 200)
        self.assertIn(b"hash_differs", refused)


class Working(ServeCase):
    def test_the_ledger_adds_up_and_agrees_with_the_status(self):
        summary, status = self.get("/api/ledger/summary"), self.get("/api/status")
        self.assertTrue(summary["adds_up"], summary["totals"])
        parts = ("read", "in_work", "failed", "aside", "missing")
        self.assertEqual(status["found"], sum(status[part] for part in parts), status)
        places = self.get("/api/ledger/places?state=locked")
        self.assertEqual([p["reason"] for p in places["places"]], ["password_missing"])
        self.assertTrue(places["places"][0]["reason_sentence"])

    def test_pages_of_the_ledger_follow_each_other_without_gap(self):
        seen, after = [], ""
        while True:
            part = self.get(f"/api/ledger/places?count=3&after={quoted(after)}")
            seen += [place["id"] for place in part["places"]]
            after = part["next"]
            if not after:
                break
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual(len(seen), part["total"])

    def test_set_aside_can_be_undone(self):
        place = self.get("/api/ledger/places?state=locked")["places"][0]["id"]
        asked = {"places": [place], "reason": "not ours"}
        status, chosen = Served.client.json("POST", "/api/ledger/aside", asked)
        self.assertEqual((status, chosen["chosen"]), (200, 1))
        self.assertEqual(self.get("/api/ledger/places?state=locked")["total"], 0)
        status, _ = Served.client.json("POST", "/api/undo", {"operation": ""})
        self.assertEqual(status, 200)
        self.assertEqual(self.get("/api/ledger/places?state=locked")["total"], 1)

    def test_a_folder_handed_over_while_served_is_found(self):
        asked = hand_over(str(Served.folder / "more"), "source L")
        status, answer = Served.client.json("POST", "/api/hand-overs", asked)
        self.assertEqual(status, 200, answer)
        end = time.monotonic() + READ_TIME_S
        while self.get("/api/search?q=depot")["total"]["value"] == 0:
            self.assertLess(time.monotonic(), end, "the second hand-over was not found in time")
            time.sleep(0.1)
        sources = {h["hand_over"]["source"] for h in self.get("/api/ledger/summary")["hand_overs"]}
        self.assertEqual(sources, {"source K", "source L"})

    def test_a_hand_over_without_its_source_is_refused(self):
        status, answer = Served.client.json("POST", "/api/hand-overs", hand_over("/tmp", ""))
        self.assertEqual((status, answer["what"]), (400, "the source"))
        status, answer = Served.client.json("POST", "/api/hand-overs", hand_over("/no/such", "K"))
        self.assertEqual(status, 404, answer)

    def test_paths_of_this_machine_complete(self):
        begin = str(Served.folder / "le")
        entries = self.get(f"/api/complete?path={quoted(begin)}")["entries"]
        self.assertEqual(entries, [{"path": str(Served.folder / "leak"), "folder": True}])

    def test_views_and_what_was_seen_are_kept(self):
        view = {"v": 1, "screen": "read", "query": "convoy", "name": "first"}
        status, _ = Served.client.json("PUT", "/api/views/aaaaaaaaaa", view)
        self.assertEqual(status, 200)
        self.assertEqual(self.get("/api/views/aaaaaaaaaa"), view)
        self.assertIn("aaaaaaaaaa", [one["id"] for one in self.get("/api/views")["views"]])
        document = self.document_named("note.txt")
        for seen in (True, False):
            Served.client.json("PUT", f"/api/seen/{document}", {"seen": seen})
            hit = self.get("/api/search?q=stamped")["hits"][0]
            self.assertEqual(hit["seen"], seen)

    def test_rest_stops_the_reading_and_is_shown(self):
        for paused in (True, False):
            status, _ = Served.client.json("POST", "/api/ledger/pause", {"paused": paused})
            self.assertEqual(status, 200)
            self.assertEqual(self.get("/api/status")["paused"], paused)

    def test_the_case_says_how_well_it_is_caged(self):
        case = self.get("/api/case")
        self.assertIn(case["cage"]["level"], ("full", "no_landlock", "none"))
        self.assertIn(case["disk_encrypted"], ("yes", "no", "unknown"))


class Ending(ServeCase):
    def test_nothing_was_written_outside_the_case(self):
        outside = {p for p in Served.folder.rglob("*") if "case" not in p.parts}
        self.assertEqual(outside, Served.before)


if __name__ == "__main__":
    run_served(WINNOW, CORPUS)
