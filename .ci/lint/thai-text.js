/**
 * A bpmn-js module that breaks Thai names between words. The viewer itself knows only blanks and hyphens: Thai has
 * none between words, so it would cut in the middle of a word and part a vowel from its consonant.
 *
 * A plain module without imports: the viewer inside Camunda's Cockpit can load it as well.
 */

const words = new Intl.Segmenter('th', { granularity: 'word' });
const canvas = document.createElement('canvas').getContext('2d');

// A closing mark belongs to the word before it, an opening one to the word after it.
const CLOSING = /^[)\]”’.,:;?!ๆฯ%]+$/;
const OPENING = /[(\[“‘]$/;

// Words of the procedure that the segmenter takes for two or three.
const COMPOUNDS = new Set([
  'กองการเจ้าหน้าที่', 'กำกับติดตาม', 'ขั้นตอน', 'ข้อคิดเห็น', 'ครบกำหนด', 'คณะกรรมการ', 'ความคิดเห็น', 'ความเห็นชอบ', 'ความโปร่งใส', 'คุณธรรม',
  'งบประมาณ', 'ชมรมจริยธรรม', 'ช่องทาง', 'ดำเนินการ', 'ดำเนินงาน', 'ตัวชี้วัด', 'ถอนเรื่อง', 'ที่ประชุม', 'ปรับปรุง', 'ปีงบประมาณ',
  'ผลงาน', 'ลงนาม', 'วันที่', 'วันเริ่ม', 'ส่งคืน', 'หน่วยงาน', 'อีเมล', 'เจ้าหน้าที่', 'เผยแพร่', 'เลยกำหนด', 'เห็นชอบ', 'แต่งตั้ง', 'ขับเคลื่อน',
]);
const LONGEST_COMPOUND = 4;

function compoundAt(segments, start) {
  for (let length = LONGEST_COMPOUND; length > 1; length--) {
    const joined = segments.slice(start, start + length).join('');
    if (COMPOUNDS.has(joined)) {
      return [joined, length];
    }
  }
  return [segments[start], 1];
}

const NUMBER = /^\d+$/;
const BLANK = /^\s+$/;

/** What must stay on one line: a word with its marks, a number with what it counts. */
function pieces(line) {
  const segments = [...words.segment(line)].map(({ segment }) => segment);
  const result = [];
  let joinNext = true;
  for (let at = 0; at < segments.length; ) {
    const [piece, length] = compoundAt(segments, at);
    const afterBlank = BLANK.test(segments[at - 1]);
    const tied = CLOSING.test(piece) || BLANK.test(piece) || (NUMBER.test(piece) && afterBlank);
    if (tied || joinNext) {
      result.push((result.pop() ?? '') + piece);
    } else {
      result.push(piece);
    }
    joinNext = OPENING.test(piece) || (BLANK.test(piece) && NUMBER.test(segments[at - 1]));
    at += length;
  }
  return result;
}

function fill(parts, fits) {
  const lines = [''];
  for (const part of parts) {
    const last = lines.length - 1;
    if (lines[last].trim() === '' || fits((lines[last] + part).trim())) {
      lines[last] += part;
    } else {
      lines.push(part);
    }
  }
  return lines.map((each) => each.trim()).filter((each) => each !== '');
}

const phrases = (line) => line.split(/(?<=\D )(?=\D)/);

/**
 * Phrases are kept whole where each fits and that costs no line more than keeping only words whole. Of the layouts with
 * the fewest lines the narrowest is taken, so that no word is left alone on the last line.
 */
function balanced(line, width, measure) {
  const within = (available) => (text) => measure(text) <= available;
  const fewest = fill(pieces(line), within(width)).length;
  const byPhrase = fill(phrases(line), within(width));
  const parts = byPhrase.length <= fewest && byPhrase.every(within(width)) ? phrases(line) : pieces(line);
  let best = fill(parts, within(width));
  for (let narrower = width * 0.95; narrower > width / 2; narrower -= width * 0.05) {
    const lines = fill(parts, within(narrower));
    if (lines.length > best.length || !lines.every(within(narrower))) {
      break;
    }
    best = lines;
  }
  return best;
}

function breakText(text, width, style) {
  canvas.font = `${style.fontWeight || 'normal'} ${parseFloat(style.fontSize)}px ${style.fontFamily}`;
  const measure = (part) => canvas.measureText(part).width;
  return (text || '')
    .split('\n')
    .flatMap((line) => (measure(line) <= width ? [line] : balanced(line, width, measure)))
    .join('\n');
}

function horizontalPadding(padding) {
  if (typeof padding === 'number') {
    return 2 * padding;
  }
  return padding ? (padding.left || 0) + (padding.right || 0) : 0;
}

function ThaiText(textRenderer) {
  const { createText, getExternalLabelBounds } = textRenderer;

  textRenderer.createText = (text, options = {}) => {
    const style = { ...textRenderer.getDefaultStyle(), ...options.style };
    const width = options.box ? options.box.width - horizontalPadding(options.padding) : Infinity;
    return createText(breakText(text, Math.ceil(width) + 0.5, style), options);
  };

  textRenderer.getExternalLabelBounds = (bounds, text) => {
    const width = Math.max(bounds.width, 90);
    return getExternalLabelBounds(bounds, breakText(text, width, textRenderer.getExternalStyle()));
  };
}

ThaiText.$inject = ['textRenderer'];

export default { __init__: ['thaiText'], thaiText: ['type', ThaiText] };
