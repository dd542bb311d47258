using System.Text.Json;
using System.Text.Json.Serialization;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Dates in JSON are EDTF texts, as they are everywhere outside the code.</summary>
internal sealed class EdtfDateConverter : JsonConverter<EdtfDate>
{
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EdtfDate.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
