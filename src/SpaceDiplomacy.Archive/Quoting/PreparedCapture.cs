namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>
/// The text of a capture made ready for any number of quotes: folded once, with an index from its words to the places
/// where they stand. A quote is looked for where its rarest word stands, and nowhere else.
/// </summary>
public sealed class PreparedCapture
{
    private const int Nowhere = -1;

    private readonly FoldedText folded;
    private readonly List<Word> words = [];
    private readonly List<int> ids = [];
    private readonly Dictionary<string, int> idOf = new(StringComparer.Ordinal);
    private readonly List<List<int>> placesOf = [];
    private readonly List<int> lowSurrogates = [];

    public PreparedCapture(string text)
    {
        Text = text;
        folded = FoldedText.Of(text);
        var known = idOf.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in QuoteWords.Of(folded.Text))
        {
            var letters = folded.Text.AsSpan(word.Start, word.End - word.Start);
            if (!known.TryGetValue(letters, out var id))
            {
                id = placesOf.Count;
                known[letters] = id;
                placesOf.Add([]);
            }

            placesOf[id].Add(words.Count);
            ids.Add(id);
            words.Add(word);
        }

        for (var at = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                lowSurrogates.Add(at);
            }
        }
    }

    /// <summary>The text as it was captured.</summary>
    public string Text { get; }

    internal string Folded => folded.Text;

    internal IReadOnlyList<Word> Words => words;

    /// <summary>The numbers of the words in order.</summary>
    internal IReadOnlyList<int> Ids => ids;

    /// <summary>The number of a folded word; below zero where the capture has it not.</summary>
    internal int IdOf(ReadOnlySpan<char> word) =>
        idOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id) ? id : Nowhere;

    /// <summary>Where a word stands among the words.</summary>
    internal IReadOnlyList<int> PlacesOf(int id) => placesOf[id];

    /// <summary>
    /// The places in the folded text where a stretch stands, from the left. It begins and ends with whole words, but on
    /// a free side it may begin or end inside one.
    /// </summary>
    internal IEnumerable<int> Find(Stretch stretch)
    {
        var rarest = (Place: Nowhere, Offset: 0);
        foreach (var word in QuoteWords.Of(stretch.Text).Where(word => stretch.HasWhole(word)))
        {
            var id = IdOf(stretch.Text.AsSpan(word.Start, word.End - word.Start));
            if (id < 0)
            {
                return [];
            }

            if (rarest.Place < 0 || placesOf[id].Count < placesOf[rarest.Place].Count)
            {
                rarest = (id, word.Start);
            }
        }

        var places = rarest.Place < 0
            ? Scan(stretch.Text)
            : placesOf[rarest.Place].Select(place => words[place].Start - rarest.Offset);
        return places.Where(start => Stands(stretch, start));
    }

    /// <summary>Where a part of the folded text stands in the text.</summary>
    internal (int Start, int End) OriginalOf(int start, int end) => folded.OriginalOf(start, end);

    /// <summary>The passage of the text from one place up to another.</summary>
    internal QuotePassage PassageOf((int Start, int End) place) => new(
        Text[place.Start..place.End],
        Text[Whole(Math.Max(0, place.Start - QuotePassage.Around))..place.Start],
        Text[place.End..Whole(Math.Min(Text.Length, place.End + QuotePassage.Around))],
        Characters(place.Start),
        Characters(place.End));

    /// <summary>A place in the folded text moved out of the word that it lies in.</summary>
    internal int StartOfWord(int place) => InsideOf(place) is { } word ? word.Start : place;

    internal int EndOfWord(int place) => InsideOf(place) is { } word ? word.End : place;

    private bool Stands(Stretch stretch, int start)
    {
        var end = start + stretch.Text.Length;
        return start >= 0 && end <= Folded.Length
            && Folded.AsSpan(start, stretch.Text.Length).SequenceEqual(stretch.Text)
            && !IsPair(Folded, start) && !IsPair(Folded, end)
            && (stretch.FreeLeft || InsideOf(start) is null)
            && (stretch.FreeRight || InsideOf(end) is null);
    }

    private IEnumerable<int> Scan(string what)
    {
        for (var at = Folded.IndexOf(what, StringComparison.Ordinal); at >= 0;)
        {
            yield return at;
            at = at + 1 < Folded.Length ? Folded.IndexOf(what, at + 1, StringComparison.Ordinal) : Nowhere;
        }
    }

    /// <summary>The word that a place cuts in two.</summary>
    private Word? InsideOf(int place)
    {
        var (low, high) = (0, words.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= place)
            {
                low = middle + 1;
            }
            else if (words[middle].Start >= place)
            {
                high = middle - 1;
            }
            else
            {
                return words[middle];
            }
        }

        return null;
    }

    private int Whole(int place) => IsPair(Text, place) ? place - 1 : place;

    /// <summary>Whether a place lies between the two halves of one character.</summary>
    private static bool IsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    /// <summary>How many Unicode characters stand before a place; one beyond the basic plane takes two places.</summary>
    private int Characters(int place)
    {
        var index = lowSurrogates.BinarySearch(place);
        return place - (index >= 0 ? index : ~index);
    }
}
