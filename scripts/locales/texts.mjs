// The texts in the source: those marked for translation, and those that should be.
import ts from 'typescript';

const parse = (path, code) => ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Where a node stands, as editors take it. */
function placeOf(file, node) {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** The names under which a file imports `msg`. */
function namesOfMsg(file) {
  const names = new Set();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.text !== '@lit/localize') continue;
    for (const {name, propertyName} of statement.importClause?.namedBindings?.elements ?? []) {
      if ((propertyName ?? name).text === 'msg') names.add(name.text);
    }
  }
  return names;
}

/** The texts marked with `msg()`, and the marks that extraction or the build could not use. */
export function findMessages(sources) {
  const messages = new Map();
  const faults = [];
  for (const [path, code] of sources) {
    const file = parse(path, code);
    const names = namesOfMsg(file);
    if (!names.size) continue;
    visit(file, (node) => {
      if (!ts.isCallExpression(node) || !names.has(node.expression.text)) return;
      const place = placeOf(file, node);
      const [text, options, ...rest] = node.arguments;
      if (!text || !ts.isStringLiteral(text)) {
        faults.push(`${place} msg() takes one plain text in quotes, without expressions`);
        return;
      }
      const given = {};
      for (const property of options?.properties ?? []) {
        const plain = ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer);
        if (plain) given[property.name.text] = property.initializer.text;
        else faults.push(`${place} msg(): id and desc are plain texts in quotes, without expressions`);
      }
      const {id, desc} = given;
      if (!id || !desc?.trim() || rest.length)
        faults.push(`${place} msg("${text.text}") needs an id and a desc`);
      if (!id) return;
      if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(id))
        faults.push(`${place} the id "${id}" is not widget.name`);
      const key = ts.isPropertyAssignment(node.parent) ? node.parent.name.text : undefined;
      if (key !== undefined && id.split('.')[1] !== key) {
        faults.push(`${place} the id "${id}" does not end with the text's name, ${key}`);
      }
      if (messages.has(id)) faults.push(`${place} the id "${id}" is taken: ${messages.get(id).place}`);
      else messages.set(id, {id, text: text.text, desc: desc ?? '', place});
    });
  }
  return {messages, faults};
}

/** Attributes that are read to people. */
const spoken =
  /^(?:alt|title|placeholder|label|aria-(?:label|description|placeholder|roledescription|valuetext))$/i;

const words = /\p{L}{2,}/u;

/**
 * Splits a template into the pieces that readers get, and finds the expressions among them.
 *
 * @param strings the template's constant parts
 * @returns texts (with the index of the part), and for each expression whether it stands where text does
 */
function readTemplate(strings) {
  const texts = [];
  const inText = [];
  let state = 'text';
  let quote = '';
  let attribute = '';
  strings.forEach((string, part) => {
    let text = '';
    const end = () => {
      texts.push({text, part});
      text = '';
    };
    for (let at = 0; at < string.length; at++) {
      const rest = string.slice(at);
      if (state === 'comment') {
        if (rest.startsWith('-->')) state = 'text';
      } else if (state === 'text') {
        if (rest.startsWith('<!--')) state = 'comment';
        else if (/^<[/a-z]/i.test(rest)) state = 'tag';
        else text += string[at];
        if (state !== 'text') end();
      } else if (state === 'tag') {
        const [whole, name, mark] = /^\s([^\s"'>/=]+)=(["']?)/.exec(rest) ?? [];
        if (string[at] === '>') state = 'text';
        else if (whole) {
          attribute = name;
          quote = mark;
          at += whole.length - 1;
          state = 'value';
        }
      } else if (quote ? string[at] === quote : /[\s>]/.test(string[at])) {
        if (spoken.test(attribute)) end();
        text = '';
        state = string[at] === '>' ? 'text' : 'tag';
        // The white space that ends a value begins the next attribute.
        if (/\s/.test(string[at])) at--;
      } else text += string[at];
    }
    if (state === 'text' || (state === 'value' && spoken.test(attribute))) end();
    inText.push(state === 'text' || (state === 'value' && spoken.test(attribute)));
  });
  return {texts, inText};
}

/** The texts that an expression can come to, as far as they are written in it. */
function literalsOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({literal}) => literal)];
  return ts.isBinaryExpression(node) ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
}

/** Words in `html` and `svg` templates that no translator would ever see. */
export function findUntagged(sources) {
  const faults = [];
  for (const [path, code] of sources) {
    const file = parse(path, code);
    visit(file, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || !['html', 'svg'].includes(node.tag.text)) return;
      const {template} = node;
      const spans = template.templateSpans ?? [];
      const parts = [template.head ?? template, ...spans.map(({literal}) => literal)];
      const {texts, inText} = readTemplate(parts.map(({text}) => text));
      const tell = (text, where) => {
        const plain = text.replace(/&#?\w+;/g, ' ').trim();
        if (words.test(plain)) faults.push(`${placeOf(file, where)} "${plain}" is not marked with msg()`);
      };
      for (const {text, part} of texts) tell(text, parts[part]);
      spans.forEach(({expression}, index) => {
        // `a === 'b' && c` compares with its literals; only what may be shown counts.
        const shown = inText[index] && !ts.isCallExpression(expression) ? literalsOf(expression) : [];
        for (const literal of shown) {
          if (!isCompared(literal)) tell(literal.text, literal);
        }
      });
    });
  }
  return faults;
}

function isCompared({parent}) {
  return ts.isBinaryExpression(parent) && /^[!=<>]/.test(parent.operatorToken.getText());
}
