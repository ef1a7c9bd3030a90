# Phần thuyết minh của các đơn vị: nội dung và lỗi về hình thức.

narrative-title = Phần thuyết minh của các đơn vị
narrative-section = { $section ->
    [results] Kết quả nổi bật
    [difficulties] Khó khăn, vướng mắc và nguyên nhân
    [proposals] Kiến nghị, đề xuất
   *[next] Nhiệm vụ kỳ tới
}
narrative-by = { $unit }{ $dated ->
    [yes] { " " }({ $period })
   *[no] { "" }
}
narrative-earlier = Còn có nội dung của kỳ trước: { $said }.
narrative-earlier-unit = { $unit } ({ $periods })

unknown-section = mục “{ $found }” không thuộc mẫu thuyết minh
    .label = không có mục nào tên như vậy
    .expected = ## Kết quả nổi bật, ## Khó khăn, vướng mắc và nguyên nhân, ## Kiến nghị, đề xuất, ## Nhiệm vụ kỳ tới
    .help = đưa nội dung vào một trong bốn mục của mẫu; muốn chia nhỏ trong mục thì dùng tiêu đề bắt đầu bằng ####
    .help-nearest = nếu đây là mục “{ $nearest }” thì sửa lại tiêu đề
    .explain = Phần thuyết minh của các đơn vị được ghép theo bốn mục cố định, bằng tiếng Việt hoặc tiếng Anh. Nội dung nằm dưới một tiêu đề khác không biết đưa vào đâu nên không có trong báo cáo tổng hợp.
    .before = ## Kết quả nổi trội
    .after = ## Kết quả nổi bật

text-outside-sections = có nội dung đứng trước mục đầu tiên
    .label = nội dung này không thuộc mục nào
    .help = chuyển nội dung vào một trong bốn mục của mẫu
    .explain = Chỉ nội dung dưới bốn mục cố định mới được đưa vào báo cáo tổng hợp. Nội dung đứng trước mục đầu tiên không thuộc mục nào nên bị bỏ ra ngoài.
    .before = Trong quý, đơn vị đã giải quyết 320 hồ sơ.
    .after =
        ## Kết quả nổi bật
        Trong quý, đơn vị đã giải quyết 320 hồ sơ.

narrative-encoding = tệp không phải là văn bản UTF-8
    .label = cả tệp này
    .expected = văn bản UTF-8
    .help = mở tệp bằng Notepad rồi lưu lại với mã hóa UTF-8
    .explain = Phần thuyết minh là văn bản Markdown lưu bằng UTF-8. Bảng mã khác có thể làm sai chữ có dấu, nên tệp cần được lưu lại trước khi đưa vào báo cáo tổng hợp.
    .before = van-phong.md lưu với mã hóa UTF-16
    .after = van-phong.md lưu với mã hóa UTF-8

unknown-section-area = “{ $found }” không phải là lĩnh vực của kế hoạch
    .label = không có lĩnh vực nào tên như vậy
    .help = ghi đúng mã, số thứ tự hoặc tên lĩnh vực; nếu không phải là lĩnh vực thì dùng tiêu đề bắt đầu bằng ####
    .help-nearest = nếu đây là lĩnh vực “{ $nearest }” thì sửa lại tiêu đề
    .explain = Tiêu đề bắt đầu bằng ### trong một mục cho biết nội dung bên dưới thuộc lĩnh vực nào, để được đưa vào đúng phần của báo cáo tổng hợp. Khi không nhận ra lĩnh vực, nội dung chỉ được giữ ở mục chung.
    .before = ### Cải cách thủ tục
    .after = ### Cải cách thủ tục hành chính

repeated-section = mục “{ $found }” có hai lần
    .label = mục này đã có ở phía trên
    .first = lần thứ nhất ở đây
    .help = gộp nội dung vào một mục và xóa tiêu đề thừa
    .explain = Nội dung của hai mục cùng tên được nối lại theo thứ tự trong tệp. Nên kiểm tra xem có phải một trong hai tiêu đề đã ghi nhầm không.
    .before =
        ## Kiến nghị, đề xuất
        Đề nghị bổ sung máy quét.
        ## Kiến nghị, đề xuất
        Đề nghị mở lớp tập huấn.
    .after =
        ## Kiến nghị, đề xuất
        Đề nghị bổ sung máy quét; mở lớp tập huấn.

missing-section = phần thuyết minh thiếu mục “{ $heading }”
    .label = tệp này không có mục “{ $heading }” (hoặc “{ $also }”)
    .help = thêm dòng “## { $heading }”; khi không có gì để báo cáo thì ghi “Không có.” bên dưới
    .explain = Phần thuyết minh gồm bốn mục cố định. Thiếu một mục thì không biết là không có gì để báo cáo hay đã bỏ sót.
    .before =
        ## Kết quả nổi bật
        …
    .after =
        ## Kết quả nổi bật
        …
        ## Kiến nghị, đề xuất
        Không có.

empty-section = mục “{ $heading }” không có nội dung
    .label = không có gì dưới tiêu đề này
    .help = viết nội dung; khi không có gì để báo cáo thì ghi “Không có.”
    .explain = Một mục trống có thể là chưa viết xong. Ghi “Không có.” để xác nhận là không có gì để báo cáo.
    .before = ## Kiến nghị, đề xuất
    .after =
        ## Kiến nghị, đề xuất
        Không có.

long-section = mục “{ $heading }” dài { $length } ký tự, quá mức { $limit }
    .label = mục này dài quá
    .help = viết gọn lại; số liệu và danh sách dài nên để ở tệp số liệu hoặc tài liệu kiểm chứng
    .explain = Nội dung của mọi đơn vị được ghép vào một báo cáo, nên mỗi mục cần ngắn gọn. Mức dài nhất do kế hoạch quy định ở `narrative_limit` trong `[report_form]`.
    .before = (một mục dài 6.000 ký tự)
    .after = (một mục dưới 4.000 ký tự)

deep-nesting = danh sách lồng vào nhau quá { $levels } cấp
    .label = từ đây lồng sâu hơn mức cho phép
    .help = đưa các ý ở cấp sâu hơn thành ý của danh sách phía ngoài
    .explain = Một danh sách có thể nằm trong một ý của danh sách khác, tối đa tám cấp. Nội dung ở cấp sâu hơn vẫn được giữ, nhưng nhập vào ý bao ngoài: báo cáo tổng hợp không ghi dấu đầu dòng và không lùi lề cho nội dung đó.
    .before =
        - Kết quả
          - sáu tháng đầu năm (và bảy cấp nữa)
    .after =
        - Kết quả sáu tháng đầu năm

wide-table = bảng có hơn { $columns } cột
    .label = bảng này quá rộng
    .help = tách bảng, hoặc ghi các dòng thành danh sách
    .explain = Không trang giấy nào chứa được bảng quá 63 cột và Word cũng không mở được. Các dòng của bảng được giữ lại dưới dạng dòng chữ.
    .before = (bảng 365 cột)
    .after = (danh sách các ngày)

# Nội dung nội bộ.
unclosed-comment = chú thích mở ra mà không đóng lại
    .label = từ đây đến tiêu đề kế tiếp không được in
    .help = viết trọn dấu: {"<!-- nội bộ -->"} trước phần nội bộ và {"<!-- hết nội bộ -->"} sau phần đó
    .explain = Chú thích trong tệp thuyết minh không bao giờ được in ra, và dấu {"<!-- nội bộ -->"} giữ phần viết sau nó lại trong cơ quan, cho đến tiêu đề kế tiếp hoặc dấu {"<!-- hết nội bộ -->"}. Một dấu mở ra mà không đóng thì không biết phần nào được in, nên cả phần sau nó đến tiêu đề kế tiếp bị giữ lại.
    .before = {"<!-- nội bộ"}
        Chưa công bố.
    .after = {"<!-- nội bộ -->"}
        Chưa công bố.

unclear-internal-mark = chú thích này có phải là dấu nội bộ không?
    .label = từ đây đến tiêu đề kế tiếp không được in
    .help = ghi đúng {"<!-- nội bộ -->"} để giữ lại phần sau đó; chú thích khác thì viết bằng lời khác
    .explain = Chú thích giống dấu nội bộ mà không đúng hẳn thì được hiểu là dấu nội bộ, để không lộ nội dung không định công bố. Dấu đúng là {"<!-- nội bộ -->"} và {"<!-- hết nội bộ -->"} (hoặc internal, end internal).
    .before = {"<!-- nội bô: chờ ý kiến -->"}
    .after = {"<!-- nội bộ -->"}
