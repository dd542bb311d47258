using System.Text;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>A document in canonical form, and the records that it names, each once.</summary>
internal sealed record WrittenDocument(string Text, IReadOnlyList<(RecordKind Kind, string Slug)> Names);

/// <summary>Reads and writes the documents of one kind of record by the one list of its keys.</summary>
/// <param name="kind">The kind.</param>
/// <param name="fields">The keys of its own; those of every kind come after them.</param>
internal sealed class DocumentCodec<T>(RecordKind kind, Func<DocumentFields, T?, T> fields)
    where T : RecordDocument
{
    public RecordKind Kind => kind;

    /// <summary>Reads what a file or an entry of a list says; what is wrong is reported to the file.</summary>
    public T Read(FieldReader reader)
    {
        var document = Fields(reader, null);
        reader.Finish();
        return document;
    }

    /// <summary>Reads a text that <see cref="Write"/> wrote once; null where that is no document any more.</summary>
    public T? Read(string slug, string text)
    {
        var file = new SeedFile(Encoding.UTF8.GetBytes(text));
        var document = file.ReadRecord(slug) is { } reader ? Read(reader) : null;
        return file.Problems.Count == 0 ? document : null;
    }

    /// <summary>The document in canonical form.</summary>
    public WrittenDocument Write(T document)
    {
        var writer = new FieldWriter(document.Slug);
        Fields(writer, document);
        // As it is stored and hashed: a half of a surrogate pair is no character in UTF-8.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(writer.ToString()));
        return new(text, [.. writer.Named.Where(named => named.Kind != RecordKind.Portraits).Distinct()]);
    }

    /// <summary>Goes through all keys of a document, in their order.</summary>
    public T Fields(DocumentFields f, T? document)
    {
        RecordDocument own = fields(f, document);
        var whole = own with
        {
            Slug = f.Slug,
            FormerSlugs = f.FormerSlugs("former-slugs", kind, document?.FormerSlugs),
            Corrections = f.Maps("correction", document?.Corrections, CorrectionFields),
        };
        for (var i = 1; i < whole.Corrections.Count; i++)
        {
            var (newer, older) = (whole.Corrections[i - 1].Date, whole.Corrections[i].Date);
            if (older.Earliest > newer.Latest)
            {
                f.Report("correction", $"a correction of '{older}' below one of '{newer}'", "the newest first");
            }
        }

        return (T)whole;
    }

    private static Correction CorrectionFields(DocumentFields f, Correction? d) =>
        new(f.Date("date", DateLimits.Happening, d?.Date), f.Text("note", d?.Note));
}
