using System.Globalization;
using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Language;

/// <summary>Cuts a query into pieces. What is no word and no sign of the language is left out.</summary>
internal sealed class QueryLexer
{
    private const string Quotes = "\"“”„«»";

    private readonly string text;
    private readonly List<QueryToken> tokens = [];
    private int at;

    private QueryLexer(string text) => this.text = text;

    /// <summary>The pieces of a query, in order.</summary>
    public static List<QueryToken> Read(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer.at < text.Length)
        {
            lexer.ReadNext();
        }

        return lexer.tokens;
    }

    /// <summary>Whether a character begins or ends an exact phrase, as keyboards and word processors write it.</summary>
    public static bool IsQuote(char c) => Quotes.Contains(c);

    private void ReadNext()
    {
        var c = text[at];
        if (IsQuote(c))
        {
            var isJoined = FollowsColon();
            Add(QueryTokenKind.Phrase, ReadQuoted(), isJoined);
        }
        else if (c is '(' or ')')
        {
            tokens.Add(c == '(' ? new(QueryTokenKind.Open, IsJoined: FollowsColon()) : new(QueryTokenKind.Close));
            at++;
        }
        else if (c == '-')
        {
            ReadMinus();
        }
        else if (StartsWord())
        {
            ReadChunk();
        }
        else
        {
            at++;
        }
    }

    /// <summary>Whether a colon stands between here and a word.</summary>
    private bool FollowsColon() => at > 1 && text[at - 1] == ':' && char.IsLetterOrDigit(text[at - 2]);

    private bool StartsWord() => at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>A hyphen is a minus where something to leave out follows at once; several count as one.</summary>
    private void ReadMinus()
    {
        while (at < text.Length && text[at] == '-')
        {
            at++;
        }

        if (StartsWord() || (at < text.Length && (IsQuote(text[at]) || text[at] == '(')))
        {
            tokens.Add(new(QueryTokenKind.Minus));
        }
    }

    private string ReadQuoted()
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
        {
            at++;
        }

        var quoted = text[start..at].Trim();
        at++;
        return quoted;
    }

    private void ReadChunk()
    {
        var start = at;
        if (ReadFieldName() is { } field)
        {
            ReadField(field, start);
            return;
        }

        at = EndOfChunk(start);
        AddWord(text[start..at]);
    }

    private SearchField? ReadFieldName()
    {
        var colon = at;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        if (colon >= text.Length || text[colon] != ':'
            || !Vocabulary.TryParse<SearchField>(text[at..colon].ToLowerInvariant(), out var field))
        {
            return null;
        }

        at = colon + 1;
        return field;
    }

    private void ReadField(SearchField field, int start)
    {
        var isQuoted = at < text.Length && IsQuote(text[at]);
        var valueStart = at;
        var value = isQuoted ? ReadQuoted() : text[at..(at = EndOfChunk(at))].TrimEnd(',', ';', '!');
        if (TextAnalyzer.HasWords(value) && Fits(field, value))
        {
            tokens.Add(new(QueryTokenKind.Field, value, field));
            return;
        }

        // A field that is not filled in sensibly is searched for as the words that it consists of.
        AddPieces(text[start..(valueStart - 1)]);
        if (isQuoted)
        {
            Add(QueryTokenKind.Phrase, value, isJoined: true);
        }
        else
        {
            AddPieces(value, isJoined: true);
        }
    }

    private static bool Fits(SearchField field, string value) => field switch
    {
        SearchField.Before or SearchField.After or SearchField.On => EdtfDate.TryParse(value, out _),
        SearchField.Kind => Vocabulary.TryParse<WordingKind>(value.ToLowerInvariant(), out _),
        SearchField.Checked => Vocabulary.TryParse<CheckResult>(value.ToLowerInvariant(), out _),
        SearchField.Lang => value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        _ => true,
    };

    private void AddWord(string chunk)
    {
        if (chunk is "OR")
        {
            tokens.Add(new(QueryTokenKind.Or));
        }
        else if (chunk is "NOT")
        {
            tokens.Add(new(QueryTokenKind.Minus));
        }
        else if (IsNear(chunk, out var distance))
        {
            tokens.Add(new(QueryTokenKind.Near, "", default, distance));
        }
        else if (chunk is not "AND")
        {
            AddPieces(chunk);
        }
    }

    /// <summary>What a colon joins and is no field is so many words.</summary>
    private void AddPieces(string chunk, bool isJoined = false)
    {
        foreach (var piece in chunk.Split(':'))
        {
            var core = Core(piece, out var isPrefix);
            var isOperator = core is "OR" or "AND" or "NOT" || IsNear(core, out _);
            Add(isPrefix ? QueryTokenKind.Prefix : QueryTokenKind.Word, isOperator ? core.ToLowerInvariant() : core, isJoined);
            isJoined = true;
        }
    }

    private void Add(QueryTokenKind kind, string value, bool isJoined = false)
    {
        if (TextAnalyzer.HasWords(value))
        {
            tokens.Add(new(kind, value, IsJoined: isJoined));
        }
        else if (tokens is [.., { Kind: QueryTokenKind.Minus }])
        {
            // The minus was for what has just been left out, not for what comes next.
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    private static bool IsNear(string chunk, out int distance)
    {
        distance = NearNode.DefaultDistance;
        if (chunk == "NEAR")
        {
            return true;
        }

        var digits = chunk.StartsWith("NEAR/", StringComparison.Ordinal) ? chunk["NEAR/".Length..] : "";
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var fits = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out distance);
        distance = fits ? Math.Clamp(distance, 1, NearNode.LargestDistance) : NearNode.LargestDistance;
        return true;
    }

    /// <summary>A word without the punctuation around it, and whether an asterisk follows it.</summary>
    private static string Core(string chunk, out bool isPrefix)
    {
        int start = -1, end = 0, index = 0;
        foreach (var rune in chunk.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                start = start < 0 ? index : start;
                end = index + rune.Utf16SequenceLength;
            }
            else if (start >= 0 && end == index && Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                end = index + rune.Utf16SequenceLength;
            }

            index += rune.Utf16SequenceLength;
        }

        isPrefix = start >= 0 && end < chunk.Length && chunk[end] == '*';
        return start < 0 ? "" : chunk[start..end];
    }

    private int EndOfChunk(int start)
    {
        var end = start;
        while (end < text.Length && !IsBreak(text[end]) && !IsQuote(text[end]) && text[end] is not ('(' or ')'))
        {
            end++;
        }

        return end;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
