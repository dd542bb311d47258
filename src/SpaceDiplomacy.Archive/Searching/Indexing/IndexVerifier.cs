using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Reads the whole index and compares it with the documents.</summary>
internal static class IndexVerifier
{
    /// <summary>Lists that cannot be read, and documents that have not as many words in the lists as in their rows.</summary>
    public static IEnumerable<string> Problems(RawConnection connection)
    {
        var lengths = new int[(long)connection.Scalar("SELECT NextDocument FROM SearchState")!];
        using var words = connection.Prepare("SELECT Word, Count, Documents, Places FROM SearchWords");
        while (words.Step())
        {
            var word = words.Text(0);
            if (!IsReadable(words.Bytes(2), words.Bytes(3), (int)words.Integer(1), lengths, word))
            {
                yield return $"The list of \"{word}\" cannot be read.";
            }
        }

        var rows = DocumentRows.Read(connection, lengths.Length);
        using var documents = connection.Prepare("SELECT Document FROM SearchDocuments");
        while (documents.Step())
        {
            var document = (int)documents.Integer(0);
            if (document >= rows.Length || lengths[document] != rows[document].Length)
            {
                yield return $"The lists have not as many words of the document {document} as it has.";
            }
        }
    }

    /// <summary>Counts a word's occurrences in each document; false where the lists end too early or too late.</summary>
    private static bool IsReadable(
        ReadOnlySpan<byte> documents, ReadOnlySpan<byte> places, int count, int[] lengths, string word)
    {
        // Signs are no words of a text, and have no places.
        var hasPlaces = !SearchSign.Is(word);
        var steps = MemoryMarshal.Cast<byte, PlaceStep>(places);
        var (document, at, next) = (-1, 0, 0);
        try
        {
            for (; count > 0; count--)
            {
                document += (int)ByteNumbers.Read(documents, ref at);
                at++;
                for (var isLast = !hasPlaces; !isLast; next++)
                {
                    lengths[document] += steps[next].IsPlace ? 1 : 0;
                    isLast = steps[next].IsLast;
                }
            }
        }
        catch (IndexOutOfRangeException)
        {
            return false;
        }

        return at == documents.Length && next == steps.Length && places.Length % Unsafe.SizeOf<PlaceStep>() == 0;
    }
}
