import { sameBureau } from "../bureau-name.ts";
import { sameOffice } from "../same-office.ts";
import { type AddresseeLine, addresseeAt } from "./addressee.ts";
import { splitNames } from "./bureau-phrase.ts";
import { proposersAlone, wholeHead } from "./head-line.ts";
import { labelAt } from "./label.ts";
import type { Scan } from "./layout.ts";
import { isClosed, isHeadLine, isOpening, type Letter, newLetter, restOf } from "./letter.ts";
import { type LetterHead, letterHeadAt } from "./letter-head.ts";
import type { Line } from "./line.ts";
import { nameOverAddress, signsLetter } from "./name-over-address.ts";
import { isMarkLine } from "./result-mark.ts";
import { standsOverNext } from "./signature.ts";

const TO_MEMBER = /您|你|贵|收悉|提案|建议|感谢|答复|回复|政协/;
/** After a name and a colon only a title: who filed what, and no letter. */
const ONLY_TITLE = /^《[^》]{4,80}》$/;
const TO_LEAD = /贵[局委厅办单会]|转来|会办意见|协办意见|我局意见|我[委厅办]意见|收悉/;
/** Points from which a bare `某局:` inside the letters is taken as a new letter. */
const NEW_LETTER = 3;

/** Whether the words of a reply label announce a letter of its own rather than a part of one. */
export function announcesReply(word: string): boolean {
  return /单位|部门|提案|正文|会办|协办|主办/.test(word);
}

/** Whether a line in the proposal's own part opens the letters: a bureau's head, or the address of a letter. */
export function opensLetter(scan: Scan, line: Line): boolean {
  const head = letterHeadAt(line.text);
  if (head && !head.bare) return true;
  const next = scan.next?.text ?? "";
  if (head && addresseeAt(next)) return true;
  if (scan.zone !== "head" && nameOverAddress(line, scan.after)) return true;
  const addressee = addresseeAt(line.text);
  if (!addressee || ONLY_TITLE.test(line.text.slice(addressee.rest).trim())) return false;
  if (!line.text.includes(":") && labelAt(next)?.key === "suggestion") return false;
  if (greetsProposer(scan, line, addressee)) return true;
  const follows = line.text.slice(addressee.rest).trim() || next;
  return (addressee.to === "lead" ? TO_LEAD : TO_MEMBER).test(follows);
}

/** Whether a line is nothing but the address of the very proposers that the page names. */
function greetsProposer(scan: Scan, line: Line, { to, name, rest }: AddresseeLine): boolean {
  if (to !== "proposer" || rest < line.text.length || scan.sections.length === 0) return false;
  const names = name
    .replace(/委员$/, "")
    .split(/[、,\s]+/)
    .filter((one) => one.length > 1);
  const labelled = scan.fields.filter(({ key }) => key === "proposer" || key === "coProposer");
  const printed = [
    ...labelled,
    ...scan.head.filter(({ text }) => addresseeAt(text) ?? wholeHead(text) ?? proposersAlone(text)),
  ];
  return names.some((one) => printed.some(({ text }) => text.includes(one)));
}

/** Places a line of the letters: as a letter's head, title or address, or as its text. */
export function placeInLetter(scan: Scan, line: Line): void {
  const letter = scan.letters.at(-1);
  const head = headOf(scan, line, letter);
  const addressee = head ? null : addresseeOf(scan, line, letter);
  if (head) startWithHead(scan, line, head);
  else if (addressee) startWithAddressee(scan, line, addressee);
  else if (isHeadLine(line.text) && mayBegin(letter, line)) addTitle(scan, line);
  else if (letter && isOpening(letter) && isMarkLine(line.text)) letter.titles.push(line);
  else (letter ?? openLetter(scan, line.start)).lines.push(line);
}

/** Whether a title or document number here can be a new letter's: none is open, or the open one is complete. */
function mayBegin(letter: Letter | undefined, line: Line): boolean {
  return !letter || isOpening(letter) || isClosed(letter) || line.apart;
}

function openLetter(scan: Scan, start: number): Letter {
  const letter = newLetter(start);
  scan.letters.push(letter);
  return letter;
}

/** The open letter while it has no text yet, else a new one. */
function freshLetter(scan: Scan, start: number): Letter {
  const letter = scan.letters.at(-1);
  return letter && isOpening(letter) && !letter.addressee ? letter : openLetter(scan, start);
}

function headOf(scan: Scan, line: Line, letter: Letter | undefined): LetterHead | null {
  const name = nameOverAddress(line, scan.after);
  if (name) return letter && signsLetter(letter) ? null : name;
  return announcedHead(scan, line, letter);
}

function announcedHead(scan: Scan, line: Line, letter: Letter | undefined): LetterHead | null {
  const head = letterHeadAt(line.text);
  if (!head) return null;
  if (!letter) return head.bare && addressesProposer(scan, line) ? null : head;
  if (isOpening(letter)) return letter.head || letter.titles.length > 0 ? certainHead(head, letter) : head;
  if (head.bare || line.text.length > head.rest)
    return newLetterScore(scan, line, head) >= NEW_LETTER ? head : null;
  return head;
}

/** Under a head or a title a bare `某局:` is the addressee; a head that follows an empty one replaces nothing. */
function certainHead(head: LetterHead, letter: Letter): LetterHead | null {
  if (!head.bare) return head;
  return letter.addressee || letter.head?.answered === false ? head : null;
}

function addressesProposer(scan: Scan, line: Line): boolean {
  const next = addresseeAt(scan.next?.text ?? "");
  return addresseeAt(line.text)?.to === "proposer" && scan.letters.length === 0 && next === null;
}

function newLetterScore(scan: Scan, line: Line, head: LetterHead): number {
  const letter = scan.letters.at(-1);
  const alone = line.text.length === head.rest;
  const follows = alone ? scan.next?.text : line.text.slice(head.rest).trimStart();
  const nextAddressee = follows !== undefined && addresseeAt(follows) !== null;
  const known = scan.fields.some((field) => isListed(field.text, head.bureau ?? ""));
  return (
    (letter && isClosed(letter) ? 2 : 0) +
    (standsOverNext(letter?.lines.at(-1)?.text ?? "") ? 2 : 0) +
    (line.apart ? 1 : 0) +
    (nextAddressee || !head.answered ? 3 : 0) +
    (head.bare ? 0 : 1) +
    (/^[【[]/.test(line.text) ? 2 : 0) +
    (head.date ? 2 : 0) +
    (known ? 1 : 0) +
    (alone ? 1 : 0)
  );
}

function isListed(list: string, bureau: string): boolean {
  return list.length < 200 && splitNames(list).some((name) => sameBureau(name.replace(/\(.*$/, ""), bureau));
}

function addresseeOf(scan: Scan, line: Line, letter: Letter | undefined): AddresseeLine | null {
  const addressee = addresseeAt(line.text);
  if (!addressee) return null;
  if (!letter || isOpening(letter)) return letter?.addressee ? null : addressee;
  if (addressee.to === "lead") return null;
  const colon = line.text[addressee.rest - 1] === ":";
  return isClosed(letter) || (colon && line.apart) || (colon && opensLetter(scan, line)) ? addressee : null;
}

function startWithHead(scan: Scan, line: Line, head: LetterHead): void {
  const letter = freshLetter(scan, line.start);
  letter.head = head;
  const rest = restOf(line, head.rest);
  if (rest && head.answered) placeInLetter(scan, rest);
}

function startWithAddressee(scan: Scan, line: Line, addressee: AddresseeLine): void {
  const letter = freshLetter(scan, line.start);
  letter.addressee = { ...addressee, to: isLeadHere(scan, addressee) ? "lead" : addressee.to };
  const rest = restOf(line, addressee.rest);
  if (rest) letter.lines.push(rest);
}

/** 区残联: reads like a body that files proposals; here the page names it as the lead bureau. */
function isLeadHere(scan: Scan, { name }: AddresseeLine): boolean {
  return scan.fields.some(({ key, text }) => key === "lead" && sameOffice(text, name));
}

function addTitle(scan: Scan, line: Line): void {
  const letter = freshLetter(scan, line.start);
  letter.titles.push(line);
}
